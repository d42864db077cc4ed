import "fake-indexeddb/auto";
import { beforeEach, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { runSignOut, switchAccount } from "../../../entrypoints/background/signing-in.ts";
import { loadSettings, saveSettings } from "../../../lib/browser/settings.ts";
import { loadSignInState, saveSignInState } from "../../../lib/browser/sign-in-state.ts";
import { listAccounts, loadAccount, saveAccount } from "../../../lib/store/accounts.ts";
import { deleteEverything } from "../../../lib/store/delete-everything.ts";
import { openDatabase } from "../../../lib/store/open.ts";
import { accountRow } from "../store/account-row.ts";

const ME = "me@home.example.org";
const [OLD, GOOD] = ["a-old@home.example.org", "good@home.example.org"];

const { revoked } = vi.hoisted(() => ({ revoked: [] as string[] }));
vi.mock("../../../entrypoints/background/announce.ts", () => ({ announce: () => undefined }));
vi.mock("../../../entrypoints/background/work.ts", () => ({ wakeWork: async () => undefined }));
vi.mock("../../../lib/mastodon/tokens.ts", () => ({
  revokeToken: async (_app: object, token: string) => void revoked.push(token),
}));

beforeEach(async () => {
  fakeBrowser.reset();
  revoked.length = 0;
  await deleteEverything(await openDatabase());
});

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

it.each([
  ["whoever is signed in follows in their place", ME, [OLD, GOOD], GOOD],
  ["whoever is there is asked to sign in where nobody is", ME, [OLD], OLD],
  ["nobody follows where nobody is left", ME, [], undefined],
  ["whoever follows goes on where another one leaves", GOOD, [OLD], GOOD],
])("the token of who signs out is given back, and %s", async (_what, chosen, others, next) => {
  const db = await openDatabase();
  for (const id of [ME, chosen, ...others])
    await saveAccount(db, accountRow(id, { token: `of ${id}`, ...(id === OLD && { signedOut: true }) }));
  await saveSettings({ accountId: chosen });
  await runSignOut(ME);
  expect((await loadSettings()).accountId).toBe(next);
  expect(revoked).toEqual([`of ${ME}`]);
});

it("who is there without an app, as out of a backup, or not at all, has no token to give back", async () => {
  const { app: _app, ...row } = accountRow(ME, { token: "" });
  await saveAccount(await openDatabase(), row);
  for (const id of [ME, "nobody@home.example.org"]) await runSignOut(id);
  expect(revoked).toEqual([]);
  expect(await listAccounts(await openDatabase())).toEqual([]);
});

it("the user chooses who follows, of those who are there", async () => {
  const db = await openDatabase();
  for (const id of [ME, GOOD]) await saveAccount(db, accountRow(id));
  await saveSettings({ accountId: ME });
  await saveSignInState({ kind: "idle", insteadOf: ME });
  await switchAccount("nobody@home.example.org");
  expect((await loadSettings()).accountId).toBe(ME);
  await switchAccount(GOOD);
  expect((await loadSettings()).accountId).toBe(GOOD);
  expect(await loadSignInState(), "what was said of the last sign-in has been seen").toEqual({ kind: "idle" });
  await saveSignInState({ kind: "running", typed: OLD });
  await switchAccount(ME);
  expect(await loadSignInState(), "one that is under way goes on").toEqual({ kind: "running", typed: OLD });
});
