import { createHash, X509Certificate } from "node:crypto";
import { mkdirSync, mkdtempSync, readlinkSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type BrowserContext, type CDPSession, chromium, type Page as PlaywrightPage } from "@playwright/test";
import { findChromium } from "../../run/find-browsers.ts";
import { ACT_TIMEOUT_MS, type Browser, type LaunchOptions, type Page } from "./browser.ts";
import { collectErrors } from "./chromium-errors.ts";
import { ChromiumPage } from "./chromium-page.ts";
import { Downloads, UNFINISHED } from "./downloads.ts";
import { DrivenBrowser, type Launched } from "./driven-browser.ts";
import { chromiumId, readManifest } from "./manifest.ts";
import { poll } from "./poll.ts";

/** Chromium's own services are asked for nothing, beyond what Playwright switches off already. */
const QUIET = ["--disable-domain-reliability", "--disable-client-side-phishing-detection", "--no-pings"];

/** Where it asks all the same: nothing of the world's, and not to stand in its record. */
const OWN_SERVICES = ["*.google.com", "*.googleapis.com", "*.gvt1.com"];

/**
 * Playwright's own list, which this one takes the place of, and the last two: the address bar's list of proposals is a page of its own by
 * now, and another for its talk with Google; each start and each window would load both, for a second's work.
 */
const SWITCHED_OFF = [
  "AvoidCorsURLLoaderRestartOnRedirect",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsFirstBalancedModeAutoEnable",
  "HttpsUpgrades",
  "AimEnabled",
  "LensOverlay",
  "MediaRouter",
  "NetworkTimeServiceQuerying",
  "OptimizationHints",
  "PaintHolding",
  "PreconnectToSearch",
  "ThirdPartyStoragePartitioning",
  "WebUIOmniboxAimPopup",
  "WebUIOmniboxPopup",
];

const WINDOW = { width: 1280, height: 800 };

/**
 * Starts Chromium with the extension loaded from its folder and every host served by the world.
 * Rejects where no Chromium is found or it does not come up.
 */
export async function launchChromium(options: LaunchOptions): Promise<Browser> {
  const { path, version } = findChromium();
  const scratch = mkdtempSync(join(tmpdir(), "flockover-chromium-"));
  const downloads = new Downloads(join(scratch, "downloads"));
  mkdirSync(downloads.folder);
  const extension = resolve(options.extension);
  const profile = options.profile ?? join(scratch, "profile");
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: path,
    headless: options.headless,
    viewport: options.headless ? WINDOW : null,
    ...(options.reducedMotion && { reducedMotion: "reduce" }),
    args: [
      `--load-extension=${extension}`,
      `--disable-extensions-except=${extension}`,
      // With it a driver may load another build in its place.
      "--enable-unsafe-extension-debugging",
      ...network(options),
      ...QUIET,
      `--disable-features=${SWITCHED_OFF.join(",")}`,
    ],
  });
  let isOpen = true;
  const closed = new Promise<void>((resolve) =>
    context.once("close", () => {
      isOpen = false;
      resolve();
    }),
  );
  const cleanUp = () => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  try {
    saveDownloads(context, downloads.folder);
    const home = context.pages().find((page) => page.url() === "about:blank") ?? (await context.newPage());
    const manifest = readManifest(options.extension);
    const control = await context.newCDPSession(home);
    const errors = collectErrors(context, control, options.log);
    await control.send("ServiceWorker.enable");
    const id = chromiumId(manifest, extension);
    if (!options.showPrompts) await answerYes(home, id, manifest.optional_host_permissions ?? []);
    const kill = async () => {
      if (isOpen) process.kill(processOf(profile), "SIGKILL");
      await closed;
    };
    const end = async () => {
      // A profile that is thrown away need not be written to its end.
      await (options.profile === undefined ? kill() : context.close());
      cleanUp();
    };
    return new Chromium({ version, id, errors, downloads, closed, context, home, control, kill, end });
  } catch (error) {
    await context.close();
    cleanUp();
    throw error;
  }
}

/** The process that holds a profile: Chromium writes `HOST-PID` into its lock. */
function processOf(profile: string): number {
  return Number(readlinkSync(join(profile, "SingletonLock")).split("-").at(-1));
}

function network({ world, trust }: LaunchOptions): string[] {
  if (trust !== undefined) {
    return [
      `--proxy-server=http://127.0.0.1:${world.proxyPort}`,
      // Names of this machine, too, go through the proxy.
      "--proxy-bypass-list=<-loopback>",
      `--ignore-certificate-errors-spki-list=${trust.certificates.map(hashKey).join(",")}`,
    ];
  }
  const rules = [...OWN_SERVICES.map((host) => `MAP ${host} ~NOTFOUND`), `MAP * 127.0.0.1:${world.tlsPort}`];
  return [`--host-resolver-rules=${rules.join(", ")}`, "--ignore-certificate-errors"];
}

/** By which Chromium knows a certificate: SHA-256 of its public key (SPKI), base64. */
function hashKey(certificate: string): string {
  const key = new X509Certificate(certificate).publicKey.export({ type: "spki", format: "der" });
  return createHash("sha256").update(key).digest("base64");
}

interface Parts extends Launched {
  readonly context: BrowserContext;
  readonly home: PlaywrightPage;
  readonly control: CDPSession;
}

class Chromium extends DrivenBrowser<Parts> implements Browser {
  readonly name = "chromium";

  extensionUrl(path: string): string {
    return `chrome-extension://${this.parts.id}/${path.replace(/^\//, "")}`;
  }

  async open(url: string, { window = false } = {}): Promise<Page> {
    const page = window ? await this.#openWindow() : await this.parts.context.newPage();
    await page.goto(url);
    return new ChromiumPage(page);
  }

  async waitForPage(matches: (url: string) => boolean, timeoutMs = ACT_TIMEOUT_MS): Promise<Page> {
    return await poll(
      () => {
        const found = this.#openPages().find((page) => matches(page.url()));
        return found && new ChromiumPage(found);
      },
      timeoutMs,
      () => {
        const seen = this.#openPages().map((page) => page.url());
        return `no such page; open were ${seen.join(" ") || "none"}`;
      },
    );
  }

  async pages(): Promise<Page[]> {
    return this.#openPages().map((page) => new ChromiumPage(page));
  }

  async stopBackground(): Promise<void> {
    const { control } = this.parts;
    const ours = this.extensionUrl("");
    // Told by events, not by looking: the next message may have started it again before anybody has looked.
    let stopped = !(await this.backgroundRunning());
    const notice = ({ versions }: { versions: { scriptURL: string; runningStatus: string }[] }) => {
      stopped ||= versions.some((one) => one.scriptURL.startsWith(ours) && one.runningStatus === "stopped");
    };
    control.on("ServiceWorker.workerVersionUpdated", notice);
    try {
      await control.send("ServiceWorker.stopAllWorkers");
      await poll(
        () => stopped || undefined,
        ACT_TIMEOUT_MS,
        () => "the service worker did not stop",
      );
    } finally {
      control.off("ServiceWorker.workerVersionUpdated", notice);
    }
  }

  async backgroundRunning(): Promise<boolean> {
    const { targetInfos } = await this.parts.control.send("Target.getTargets");
    const ours = this.extensionUrl("");
    return targetInfos.some(({ type, url }) => type === "service_worker" && url.startsWith(ours));
  }

  async update(extension: string): Promise<void> {
    const session = await this.parts.context.browser()?.newBrowserCDPSession();
    await session?.send("Extensions.loadUnpacked", { path: resolve(extension) });
    await session?.detach();
  }

  async setOnline(isOnline: boolean): Promise<void> {
    await this.parts.context.setOffline(!isOnline);
  }

  #openPages(): PlaywrightPage[] {
    return this.parts.context.pages().filter((page) => page !== this.parts.home);
  }

  async #openWindow(): Promise<PlaywrightPage> {
    const { context, control } = this.parts;
    const opened = context.waitForEvent("page");
    await control.send("Target.createTarget", { url: "about:blank", newWindow: true });
    return await opened;
  }
}

/** A script of chrome://extensions, shown as text: it may do what that page may, which itself takes three seconds to open. */
const EXTENSIONS_PAGE = "chrome://extensions/strings.m.js";

/**
 * Grants hosts the way chrome://extensions does. The extension does not hold them by that, but when it asks, the browser takes
 * the answer for given and shows no prompt, which is the browser's own window and out of a test's reach.
 */
async function answerYes(page: PlaywrightPage, id: string, hosts: readonly string[]): Promise<void> {
  await page.goto(EXTENSIONS_PAGE);
  for (const host of hosts) {
    await page.evaluate(`chrome.developerPrivate.addHostPermission(${JSON.stringify(id)}, ${JSON.stringify(host)})`);
  }
  await page.goto("about:blank");
}

/** Playwright keeps downloads under names of its own; people and tests look for the name the page gave. */
function saveDownloads(context: BrowserContext, folder: string): void {
  const watch = (page: PlaywrightPage) =>
    page.on("download", async (download) => {
      const path = join(folder, download.suggestedFilename());
      await download.saveAs(path + UNFINISHED);
      renameSync(path + UNFINISHED, path);
    });
  context.pages().map(watch);
  context.on("page", watch);
}
