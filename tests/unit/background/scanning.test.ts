import "fake-indexeddb/auto";
import { beforeEach, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { startScan, takeScanReport } from "../../../entrypoints/background/scanning.ts";
import { loadScanState } from "../../../lib/browser/scan-state.ts";
import { deleteEverything } from "../../../lib/store/delete-everything.ts";
import { openDatabase } from "../../../lib/store/open.ts";

// Nobody is there to be told, and the badge is counted later than a test lasts.
vi.mock("../../../entrypoints/background/announce.ts", () => ({ announce: () => undefined }));

beforeEach(async () => {
  fakeBrowser.reset();
  await deleteEverything(await openDatabase());
});

async function startedTab(): Promise<number> {
  await startScan();
  const scan = await loadScanState();
  return scan?.kind === "running" ? scan.tabId : -1;
}

it("a scan that has met nobody is told of no addresses, although some were found before it", async () => {
  const db = await openDatabase();
  await db.put("lookups", { address: "a@b.example.org", host: "b.example.org", state: "queued", attempts: 0 });
  const tabId = await startedTab();
  expect(await takeScanReport(tabId, undefined)).toMatchObject({ isWanted: true, found: 0 });
  expect(await takeScanReport(tabId, { phase: "scrolling", seen: 50 })).toMatchObject({ found: 1 });
});

it("a page that is loaded anew in the middle is told of them at once", async () => {
  const db = await openDatabase();
  const tabId = await startedTab();
  await takeScanReport(tabId, { phase: "scrolling", seen: 50 });
  await db.put("lookups", { address: "a@b.example.org", host: "b.example.org", state: "queued", attempts: 0 });
  expect(await takeScanReport(tabId, undefined)).toMatchObject({ seenBefore: 50, found: 1 });
});
