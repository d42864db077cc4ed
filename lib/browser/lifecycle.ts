import browser from "webextension-polyfill";

/** Calls `work` once when the extension was installed for the first time. Register synchronously. */
export function onFirstInstall(work: () => Promise<void>): void {
  browser.runtime.onInstalled.addListener(({ reason }) => (reason === "install" ? work() : undefined));
}

/** Has the worker started with the browser and after an update, when Firefox has forgotten all alarms. Register synchronously. */
export function onBrowserStart(work: () => Promise<void>): void {
  browser.runtime.onStartup.addListener(() => work());
  browser.runtime.onInstalled.addListener(() => work());
}

/** Opens a page of the extension in a new tab. */
export async function openPage(path: "welcome.html" | "popup.html#tab"): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
}
