import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { findFirefox } from "../../run/find-browsers.ts";
import { ACT_TIMEOUT_MS, type Browser, type LaunchOptions, type Page } from "./browser.ts";
import { Downloads } from "./downloads.ts";
import { DrivenBrowser, type Launched } from "./driven-browser.ts";
import { FirefoxPage } from "./firefox-page.ts";
import { writeProfile } from "./firefox-profile.ts";
import { FirefoxSession } from "./firefox-session.ts";
import { geckoId, readManifest } from "./manifest.ts";
import { Marionette } from "./marionette.ts";
import { poll } from "./poll.ts";

const UUID = "f10c0ce4-0000-4000-8000-000000000001";
const START_TIMEOUT_MS = 60_000;
const PAGE_LOAD_TIMEOUT_MS = 60_000;
const QUIT_TIMEOUT_MS = 10_000;

/** The background of the extension whose id is `args[0]`, and what must be said to end it in the middle of work. */
const STATE = "return WebExtensionPolicy.getByID(args[0])?.extension.backgroundState;";
/** The world's proxy stands on this machine, which a browser without a network reaches all the same: no way leads there meanwhile. */
const GO_OFFLINE = `
  Services.io.offline = true;
  Services.prefs.setIntPref("network.proxy.type", 0);`;
const GO_ONLINE = `
  Services.prefs.setIntPref("network.proxy.type", 1);
  Services.io.offline = false;`;
const TERMINATE = `
  const { extension } = WebExtensionPolicy.getByID(args[0]);
  if (extension.backgroundState === "stopped") return;
  await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });`;
/** Has hosts taken whose certificates were signed by one of these authorities. */
const TRUST = `
  const store = Cc["@mozilla.org/security/x509certdb;1"].getService(Ci.nsIX509CertDB);
  for (const authority of args) store.addCertFromBase64(authority, "C,,");`;

/**
 * Starts Firefox with the extension installed (temporarily, from its folder) and every host served by the world through its
 * proxy. Rejects where no Firefox is found or it does not come up.
 */
export async function launchFirefox(options: LaunchOptions): Promise<Browser> {
  const { path, version } = findFirefox();
  const scratch = mkdtempSync(join(tmpdir(), "flockover-firefox-"));
  const profile = options.profile ?? join(scratch, "profile");
  const downloads = new Downloads(join(scratch, "downloads"));
  mkdirSync(downloads.folder);
  const id = geckoId(readManifest(options.extension));
  rmSync(join(profile, "MarionetteActivePort"), { force: true });
  writeProfile(profile, {
    geckoId: id,
    uuid: UUID,
    proxyPort: options.world.proxyPort,
    downloads: downloads.folder,
    showPrompts: options.showPrompts ?? false,
    reducedMotion: options.reducedMotion ?? false,
  });

  const child = startProcess(path, profile, options.headless);
  const errors: string[] = [];
  watchOutput(child, errors, options.log);
  const closed = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const cleanUp = () => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  try {
    const marionette = await Marionette.connect(await readPort(profile, child));
    await marionette.send("WebDriver:NewSession", { acceptInsecureCerts: options.trust === undefined });
    await marionette.send("WebDriver:SetTimeouts", { pageLoad: PAGE_LOAD_TIMEOUT_MS });
    const home = String(await marionette.send("WebDriver:GetWindowHandle"));
    const session = new FirefoxSession(marionette);
    if (options.trust) await session.privileged(home, TRUST, options.trust.authorities.map(withoutFrame));
    await session.inBrowser("Addon:Install", { path: resolve(options.extension), temporary: true });
    const kill = async () => {
      child.kill("SIGKILL");
      await closed;
      marionette.disconnect();
    };
    const end = async () => {
      // A profile that is thrown away need not be written to its end, which takes a second or two.
      await (options.profile === undefined ? kill() : quit(marionette, child, closed));
      cleanUp();
    };
    return new Firefox({
      version,
      id,
      errors,
      downloads,
      closed,
      home,
      session,
      kill,
      end,
    });
  } catch (error) {
    child.kill("SIGKILL");
    await closed;
    cleanUp();
    throw error;
  }
}

/** The base64 of a certificate in PEM. */
function withoutFrame(pem: string): string {
  return pem.replaceAll(/-----[^-]+-----|\s/g, "");
}

interface Parts extends Launched {
  readonly home: string;
  readonly session: FirefoxSession;
}

class Firefox extends DrivenBrowser<Parts> implements Browser {
  readonly name = "firefox";

  extensionUrl(path: string): string {
    return `moz-extension://${UUID}/${path.replace(/^\//, "")}`;
  }

  async open(url: string, { window = false } = {}): Promise<Page> {
    const { session, home } = this.parts;
    const type = window ? "window" : "tab";
    const opened = await session.inPage(home, false, (send) => send("WebDriver:NewWindow", { type, focus: true }));
    const page = new FirefoxPage(session, (opened as { handle: string }).handle);
    await page.goto(url);
    return page;
  }

  async waitForPage(matches: (url: string) => boolean, timeoutMs = ACT_TIMEOUT_MS): Promise<Page> {
    let seen: string[] = [];
    return await poll(
      async () => {
        const open = await this.#openPages();
        seen = open.map(({ url }) => url);
        return open.find(({ url }) => matches(url))?.page;
      },
      timeoutMs,
      () => `no such page; open were ${seen.join(" ") || "none"}`,
    );
  }

  async pages(): Promise<Page[]> {
    return (await this.#openPages()).map(({ page }) => page);
  }

  async stopBackground(): Promise<void> {
    const { session, id, home } = this.parts;
    await session.privileged(home, TERMINATE, [id]);
  }

  async backgroundRunning(): Promise<boolean> {
    const { session, id, home } = this.parts;
    return (await session.privileged(home, STATE, [id])) === "running";
  }

  async update(extension: string): Promise<void> {
    await this.parts.session.inBrowser("Addon:Install", { path: resolve(extension), temporary: true });
  }

  async setOnline(isOnline: boolean): Promise<void> {
    const { session, home } = this.parts;
    await session.privileged(home, isOnline ? GO_ONLINE : GO_OFFLINE, []);
  }

  async #openPages(): Promise<{ page: Page; url: string }[]> {
    const { session, home } = this.parts;
    const handles = (await session.inBrowser("WebDriver:GetWindowHandles")) as string[];
    const open: { page: Page; url: string }[] = [];
    for (const handle of handles) {
      if (handle === home) continue;
      const page = new FirefoxPage(session, handle);
      // A window may close between being listed and being asked.
      const url = await page.url().catch(() => undefined);
      if (url !== undefined) open.push({ page, url });
    }
    return open;
  }
}

function startProcess(path: string, profile: string, headless: boolean): ChildProcess {
  const args = ["--marionette", "--remote-allow-system-access", "--no-remote", "--profile", profile];
  const child = spawn(path, headless ? ["--headless", ...args] : args, {
    stdio: ["ignore", "pipe", "pipe"],
    // Only with this does a released Firefox let the profile name another server of remote settings: none.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: "1" },
  });
  // A run that is broken off leaves no browser behind.
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  child.once("exit", () => process.off("exit", kill));
  return child;
}

/** `console.error: "text"` of a page, but not `console.error: Module:`, which is Firefox about itself. */
const LOGGED = /^console\.error: (?![\w. -]+:\s*$)/;
const UNCAUGHT = /^JavaScript error: (?:moz-extension|https):/;

function watchOutput(child: ChildProcess, errors: string[], log: LaunchOptions["log"]): void {
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface({ input: stream }).on("line", (line) => {
      if (LOGGED.test(line) || UNCAUGHT.test(line)) errors.push(line);
      log?.(line);
    });
  }
}

async function readPort(profile: string, child: ChildProcess): Promise<number> {
  return await poll(
    () => {
      if (child.exitCode !== null) throw new Error(`Firefox ended at once, with code ${child.exitCode}`);
      try {
        return Number(readFileSync(join(profile, "MarionetteActivePort"), "utf8")) || undefined;
      } catch {
        return undefined;
      }
    },
    START_TIMEOUT_MS,
    () => "Firefox did not open its remote port",
  );
}

/** Asks Firefox to end, and makes it where it does not. */
async function quit(marionette: Marionette, child: ChildProcess, closed: Promise<void>): Promise<void> {
  await marionette.send("Marionette:Quit", { flags: ["eForceQuit"] }).catch(() => undefined);
  const timer = setTimeout(() => child.kill("SIGKILL"), QUIT_TIMEOUT_MS);
  await closed;
  clearTimeout(timer);
  marionette.disconnect();
}
