import "fake-indexeddb/auto";
import { beforeEach, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { makeBackup } from "../../../entrypoints/background/backup.ts";
import { readOverview } from "../../../entrypoints/background/overview.ts";
import { saveAccount } from "../../../lib/store/accounts.ts";
import { deleteEverything } from "../../../lib/store/delete-everything.ts";
import { openDatabase } from "../../../lib/store/open.ts";
import { savePendingSignIn } from "../../../lib/store/pending-sign-ins.ts";
import { accountRow } from "../store/account-row.ts";

const ME = "me@home.example.org";
const SECRET = "never-to-be-told";

beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.permissions, "contains").mockImplementation(async () => true);
  const db = await openDatabase();
  await deleteEverything(db);
  const { instance, scope, app: known } = accountRow(ME);
  const app = { ...known, clientId: SECRET, clientSecret: SECRET };
  await saveAccount(db, accountRow(ME, { token: SECRET, refreshToken: SECRET, app }));
  await savePendingSignIn(db, {
    instance: { origin: instance, handleHost: "home.example.org", version: "4.5.0" },
    app,
    scope,
    state: SECRET,
    verifier: SECRET,
    url: `${instance}/oauth/authorize?state=${SECRET}`,
    typed: "home.example.org",
    startedAt: Date.now(),
  });
  await fakeBrowser.storage.local.set({ settings: { accountId: ME } });
});

it.each([
  ["the overview", readOverview],
  ["a backup", makeBackup],
])("%s tells of the accounts and of the sign-in under way, and nothing secret of them", async (_what, read) => {
  const told = JSON.stringify(await read());
  expect(told).toContain(ME);
  expect(told).not.toContain(SECRET);
});
