import { expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import background from "../../../entrypoints/background/index.ts";

const { wakeWork } = vi.hoisted(() => ({ wakeWork: vi.fn(async () => undefined) }));

vi.mock("../../../entrypoints/background/announce.ts", () => ({ announce: () => undefined }));
vi.mock("../../../entrypoints/background/handlers.ts", () => ({ contentHandlers: {}, pageHandlers: {} }));
vi.mock("../../../entrypoints/background/row-check.ts", () => ({ checkRows: async () => undefined }));
vi.mock("../../../entrypoints/background/work.ts", () => ({ wakeWork }));
vi.mock("../../../lib/browser/notifications.ts", () => ({ onNotificationClick: () => undefined }));

it("a worker that cannot tell how signing in stood does all other work, and says what went wrong", async () => {
  const report = vi.fn();
  vi.stubGlobal("reportError", report);
  const gone = new Error("storage gone");
  vi.spyOn(fakeBrowser.storage.session, "get").mockRejectedValueOnce(gone);
  for (const event of [fakeBrowser.permissions.onAdded, fakeBrowser.permissions.onRemoved])
    vi.spyOn(event, "addListener").mockImplementation(() => undefined);
  background.main();
  await vi.waitFor(() => expect(wakeWork).toHaveBeenCalledOnce());
  expect(report.mock.calls).toEqual([[gone]]);
});
