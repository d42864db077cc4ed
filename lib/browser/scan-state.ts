import browser from "webextension-polyfill";
import type { ScanState } from "../protocol/scan-state.ts";

/** The scan under way, or how the last one ended: outlives the worker, not the browser. Only we ever write it, so it is not parsed. */
export async function loadScanState(): Promise<ScanState | undefined> {
  const { scan } = await browser.storage.session.get("scan");
  return scan as ScanState | undefined;
}

export async function saveScanState(scan: ScanState): Promise<void> {
  await browser.storage.session.set({ scan });
}
