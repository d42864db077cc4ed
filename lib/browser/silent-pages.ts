import browser from "webextension-polyfill";
import { NO_SILENT_PAGES, type SilentPages } from "../domain/page-status.ts";

/** Which pages of X gave nothing: outlives the worker, not the browser. Only we ever write it, so it is not parsed. */
export async function loadSilentPages(): Promise<SilentPages> {
  const { silentPages } = await browser.storage.session.get("silentPages");
  return (silentPages as SilentPages | undefined) ?? NO_SILENT_PAGES;
}

export async function saveSilentPages(silentPages: SilentPages): Promise<void> {
  await browser.storage.session.set({ silentPages });
}
