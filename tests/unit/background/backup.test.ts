import "fake-indexeddb/auto";
import { expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { makeBackup, restoreBackup } from "../../../entrypoints/background/backup.ts";
import { loadSettings, saveSettings } from "../../../lib/browser/settings.ts";
import { saveAccount } from "../../../lib/store/accounts.ts";
import { deleteEverything } from "../../../lib/store/delete-everything.ts";
import { openDatabase } from "../../../lib/store/open.ts";
import { accountRow } from "../store/account-row.ts";

const ME = "me@home.example.org";

vi.mock("../../../entrypoints/background/announce.ts", () => ({ announce: () => undefined }));
vi.mock("../../../entrypoints/background/work.ts", () => ({ wakeWork: async () => undefined }));

it("a backup has somebody follow again where nobody does, and takes nobody's place", async () => {
  await saveAccount(await openDatabase(), accountRow(ME));
  await saveSettings({ accountId: ME, appearance: "dark" });
  const backup = await makeBackup();
  await deleteEverything(await openDatabase());
  fakeBrowser.reset();
  await restoreBackup(backup);
  expect(await loadSettings()).toMatchObject({ accountId: ME, appearance: "dark" });

  await saveSettings({ accountId: "other@home.example.org" });
  await restoreBackup(backup);
  expect(await loadSettings()).toMatchObject({ accountId: "other@home.example.org" });
});
