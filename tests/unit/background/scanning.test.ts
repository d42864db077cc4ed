import "fake-indexeddb/auto";
import { beforeEach, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { readScan, startScan, takeScanReport } from "../../../entrypoints/background/scanning.ts";
import { loadScanState } from "../../../lib/browser/scan-state.ts";
import { deleteEverything } from "../../../lib/store/delete-everything.ts";
import { openDatabase } from "../../../lib/store/open.ts";

// Nobody is there to be told, and the badge is counted later than a test lasts.
vi.mock("../../../entrypoints/background/long-jobs.ts", () => ({ noteScanned: async () => undefined }));
vi.mock("../../../entrypoints/background/announce.ts", () => ({ announce: () => undefined }));

beforeEach(async () => {
  fakeBrowser.reset();
  vi.stubGlobal("reportError", console.error);
  await deleteEverything(await openDatabase());
});

async function startedTab(): Promise<number> {
  await startScan();
  const scan = await loadScanState();
  return scan?.kind === "running" ? scan.tabId : -1;
}

async function knowAddress(name: string): Promise<void> {
  const db = await openDatabase();
  await db.put("lookups", { address: `${name}@b.example.org`, host: "b.example.org", state: "queued", attempts: 0 });
}

it("a scan has found what was not known when it began, whether its page was loaded anew or not", async () => {
  await knowAddress("before");
  const tabId = await startedTab();
  expect(await takeScanReport(tabId, undefined)).toMatchObject({ isWanted: true, found: 0 });
  expect(await takeScanReport(tabId, { phase: "scrolling", seen: 50 })).toMatchObject({ found: 0 });
  await knowAddress("meanwhile");
  expect(await takeScanReport(tabId, { phase: "scrolling", seen: 100 })).toMatchObject({ found: 1 });
  expect(await takeScanReport(tabId, undefined)).toMatchObject({ seenBefore: 100, found: 1 });
  await knowAddress("at last");
  const end = { phase: "scrolling", seen: 150, end: "done" } as const;
  expect(await takeScanReport(tabId, end)).toEqual({ isWanted: false, found: 2 });
  expect(await readScan()).toMatchObject({ kind: "ended", seen: 150, found: 2 });
  await knowAddress("afterwards");
  expect(await readScan()).toMatchObject({ found: 2 });
});

it("a scan has found nothing less than nothing when everything was deleted meanwhile", async () => {
  await knowAddress("before");
  const tabId = await startedTab();
  await deleteEverything(await openDatabase());
  expect(await takeScanReport(tabId, undefined)).toMatchObject({ found: 0 });
});
