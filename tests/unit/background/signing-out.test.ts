import "fake-indexeddb/auto";
import { expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { runSignOut } from "../../../entrypoints/background/signing-in.ts";
import { loadSettings, saveSettings } from "../../../lib/browser/settings.ts";
import { listAccounts, loadAccount, saveAccount } from "../../../lib/store/accounts.ts";
import { openDatabase } from "../../../lib/store/open.ts";
import { accountRow } from "../store/account-row.ts";

const ME = "me@home.example.org";

vi.mock("../../../entrypoints/background/announce.ts", () => ({ announce: () => undefined }));
vi.mock("../../../entrypoints/background/work.ts", () => ({ wakeWork: async () => undefined }));
vi.mock("../../../lib/mastodon/tokens.ts", () => ({ revokeToken: async () => undefined }));

it("a sign-out that breaks off in the middle leaves nobody chosen who is gone", async () => {
  const db = await openDatabase();
  const other = "other@home.example.org";
  for (const id of [ME, other]) await saveAccount(db, accountRow(id));
  await saveSettings({ accountId: ME });
  const dying = vi.spyOn(fakeBrowser.storage.local, "set").mockRejectedValueOnce(new Error("the worker dies"));
  await expect(runSignOut(ME)).rejects.toThrow("the worker dies");
  dying.mockRestore();
  const { accountId = "" } = await loadSettings();
  expect(await loadAccount(db, accountId), "who is chosen is there").toBeDefined();
  await runSignOut(ME);
  expect((await loadSettings()).accountId).toBe(other);
  expect((await listAccounts(db)).map(({ id }) => id)).toEqual([other]);
});
