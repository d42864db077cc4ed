import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { findFirefox } from "../../run/find-browsers.ts";
import { ACT_TIMEOUT_MS, type Browser, type LaunchOptions, type Page } from "./browser.ts";
import { Downloads } from "./downloads.ts";
import { DrivenBrowser, type Launched } from "./driven-browser.ts";
import { FirefoxPage } from "./firefox-page.ts";
import { FirefoxProcess } from "./firefox-process.ts";
import type { FirefoxSession } from "./firefox-session.ts";
import { geckoId, readManifest } from "./manifest.ts";
import { poll } from "./poll.ts";

const UUID = "f10c0ce4-0000-4000-8000-000000000001";

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
 * Starts Firefox, or takes the one that was left, with the extension installed (temporarily, from its folder) and every host served by the
 * world through its proxy. Rejects where no Firefox is found or it does not come up.
 */
export async function launchFirefox(options: LaunchOptions): Promise<Browser> {
  const { path, version } = findFirefox();
  const { profile, trust, headless } = options;
  // One that trusts somebody, or has a profile of its own, is not left to others.
  const spare = profile === undefined && trust === undefined ? options.spare : undefined;
  const folder = mkdtempSync(join(tmpdir(), "flockover-downloads-"));
  const downloads = new Downloads(folder);
  const id = geckoId(readManifest(options.extension));
  // With a new one each time, nothing that was stored before is the extension's.
  const uuid = profile === undefined ? randomUUID() : UUID;
  const prefs = {
    geckoId: id,
    uuid,
    proxyPort: options.world.proxyPort,
    downloads: folder,
    showPrompts: options.showPrompts ?? false,
    reducedMotion: options.reducedMotion ?? false,
    keepsStorage: profile !== undefined,
  };
  const acceptInsecureCerts = trust === undefined;
  const process =
    spare?.take() ?? (await FirefoxProcess.start({ path, headless, acceptInsecureCerts, profile }, prefs));
  const errors: string[] = [];
  process.listen({ errors, log: options.log });
  const { session, home } = process;
  const cleanUp = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  try {
    await spare?.remember(process);
    await process.setPrefs(prefs);
    if (trust) await session.privileged(home, TRUST, trust.authorities.map(withoutFrame));
    await session.inBrowser("Addon:Install", { path: resolve(options.extension), temporary: true });
    const left = Promise.withResolvers<void>();
    const end = async () => {
      await (spare && process.isRunning ? spare.leave(process, id) : process.end());
      cleanUp();
      left.resolve();
    };
    const kill = () => process.kill();
    const closed = Promise.race([process.closed, left.promise]);
    return new Firefox({ version, id, uuid, errors, downloads, closed, home, session, kill, end });
  } catch (error) {
    await process.end();
    cleanUp();
    throw error;
  }
}

/** The base64 of a certificate in PEM. */
function withoutFrame(pem: string): string {
  return pem.replaceAll(/-----[^-]+-----|\s/g, "");
}

interface Parts extends Launched {
  readonly uuid: string;
  readonly home: string;
  readonly session: FirefoxSession;
}

class Firefox extends DrivenBrowser<Parts> implements Browser {
  readonly name = "firefox";

  extensionUrl(path: string): string {
    return `moz-extension://${this.parts.uuid}/${path.replace(/^\//, "")}`;
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
