import browser from "webextension-polyfill";

/** Opens a page in a new tab, in front, and gives the tab's id. */
export async function openTab(url: string): Promise<number> {
  const { id } = await browser.tabs.create({ url });
  if (id === undefined) throw new Error("The browser opened no tab");
  return id;
}

/** Brings a tab to the front, and its window. Rejects where it is gone. */
export async function showTab(tabId: number): Promise<void> {
  const { windowId } = await browser.tabs.update(tabId, { active: true });
  // Firefox for Android has no windows.
  if (windowId !== undefined) await browser.windows?.update(windowId, { focused: true });
}

/** Register synchronously: closing a tab wakes a sleeping worker only for listeners that are there when its script has run. */
export function onTabClosed(work: (tabId: number) => Promise<void>): void {
  browser.tabs.onRemoved.addListener((tabId) => work(tabId));
}
