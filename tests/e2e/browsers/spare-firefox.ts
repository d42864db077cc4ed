import type { FirefoxProcess } from "./firefox-process.ts";

/**
 * Undoes what the extension `args[0]`, websites and the story have left behind: the extension is uninstalled with all that it was granted,
 * all that the browser keeps of websites is deleted, and the driver's own tab alone is left, in a window of the size that `args[1]` says.
 * What of the settings a story can change is set anew at each launch. Returns what is still there.
 */
const MAKE_NEW = `
  const [id, size] = args;
  const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
  const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
  const isCleaned = new Promise((done) => {
    const wait = (_event, _id, tasks) => done(Promise.allSettled(tasks.map(({ promise }) => promise)));
    ExtensionParent.apiManager.once("cleanupAfterUninstall", wait);
  });
  await (await AddonManager.getAddonByID(id)).uninstall();
  await isCleaned;
  for (const other of Services.wm.getEnumerator("navigator:browser")) if (other !== window) other.close();
  gBrowser.removeAllTabsBut(gBrowser.tabs[0], { animate: false, skipPermitUnload: true, skipWarnAboutClosingTabs: true });
  await new Promise((done) => Services.clearData.deleteData(Ci.nsIClearDataService.CLEAR_ALL, done));
  Services.io.offline = false;
  window.resizeTo(...size);
  const isInstalled = (await AddonManager.getAddonByID(id)) !== null;
  return [isInstalled && "extension", gBrowser.tabs.length > 1 && "tabs", Services.cookies.cookies.length > 0 && "cookies"].filter(Boolean);`;
const READ_SIZE = "return [window.outerWidth, window.outerHeight];";

/** A Firefox that one story has left for the next, for which it is as good as new: another would take seconds to start. */
export class SpareFirefox {
  #process: FirefoxProcess | undefined;
  readonly #sizes = new WeakMap<FirefoxProcess, unknown>();

  get isThere(): boolean {
    return this.#process?.isRunning ?? false;
  }

  /** The one that is there, if it still runs. */
  take(): FirefoxProcess | undefined {
    const taken = this.#process;
    this.#process = undefined;
    return taken?.isRunning ? taken : undefined;
  }

  /** To be told of one that is to be left here before anything is done with it. */
  async remember(process: FirefoxProcess): Promise<void> {
    if (!this.#sizes.has(process)) this.#sizes.set(process, await process.privileged(READ_SIZE, []));
  }

  /** Takes one in, and out of it whatever was done with it. One that does not become as new is ended. */
  async leave(process: FirefoxProcess, extensionId: string): Promise<void> {
    const rest = await process.privileged(MAKE_NEW, [extensionId, this.#sizes.get(process)]).catch(() => undefined);
    process.listen({ errors: [] });
    if (Array.isArray(rest) && rest.length === 0) this.#process = process;
    else await process.end();
  }

  async end(): Promise<void> {
    await this.take()?.end();
  }
}
