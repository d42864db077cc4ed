import "fake-indexeddb/auto";
import { beforeEach, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { wakeWork } from "../../../entrypoints/background/work.ts";
import { deleteEverything } from "../../../lib/store/delete-everything.ts";
import { openDatabase } from "../../../lib/store/open.ts";

/** Work under way, which ends when the test says so. */
const held: (() => void)[] = vi.hoisted(() => []);

vi.mock("../../../entrypoints/background/announce.ts", () => ({ announce: () => undefined }));
vi.mock("../../../lib/browser/request-rules.ts", () => ({ guardRequests: async () => undefined }));
vi.mock("../../../entrypoints/background/known-hosts.ts", () => ({
  refreshKnownHosts: () => new Promise<number>((resolve) => held.push(() => resolve(0))),
}));

beforeEach(async () => {
  fakeBrowser.reset();
  held.length = 0;
  await deleteEverything(await openDatabase());
});

it("has the alarm that revives a dying worker stand until the last call has ended, and takes it away where nothing is due", async () => {
  const calls = [wakeWork(), wakeWork()];
  await vi.waitFor(() => expect(held).toHaveLength(2));
  held[0]?.();
  await calls[0];
  expect(await fakeBrowser.alarms.get("work"), "the other is at work").toBeDefined();
  held[1]?.();
  await calls[1];
  expect(await fakeBrowser.alarms.get("work")).toBeUndefined();
});

it("leaves the alarm for another try where a call has failed", async () => {
  const failed = vi.spyOn(fakeBrowser.storage.local, "get").mockRejectedValueOnce(new Error("storage gone"));
  await expect(wakeWork()).rejects.toThrow("storage gone");
  failed.mockRestore();
  expect(await fakeBrowser.alarms.get("work")).toBeDefined();
  const call = wakeWork();
  await vi.waitFor(() => expect(held).not.toHaveLength(0));
  held[0]?.();
  await call;
  expect(await fakeBrowser.alarms.get("work"), "the next one that ends well has the last word").toBeUndefined();
});
