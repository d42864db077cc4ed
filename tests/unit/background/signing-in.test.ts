import "fake-indexeddb/auto";
import { beforeEach, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { cancelSignIn, continueSignIn, readSignInState, takeCode } from "../../../entrypoints/background/signing-in.ts";
import { saveSignInState } from "../../../lib/browser/settings.ts";
import { SignInError } from "../../../lib/mastodon/sign-in-error.ts";
import { loadAccount, saveAccount } from "../../../lib/store/accounts.ts";
import { deleteEverything } from "../../../lib/store/delete-everything.ts";
import { listFollowJobs, saveFollowJobs } from "../../../lib/store/follow-jobs.ts";
import { openDatabase } from "../../../lib/store/open.ts";
import { deletePendingSignIn, savePendingSignIn } from "../../../lib/store/pending-sign-ins.ts";
import { accountRow } from "../store/account-row.ts";

const ME = "me@home.example.org";
const FRIEND = "friend@one.example.org";

/** What the instance says to a code, when the test says so. */
const codes: { readonly accept: (account: object) => void; readonly refuse: (error: Error) => void }[] = vi.hoisted(
  () => [],
);

vi.mock("../../../entrypoints/background/announce.ts", () => ({ announce: () => undefined }));
vi.mock("../../../entrypoints/background/work.ts", () => ({ wakeWork: async () => undefined }));
vi.mock("../../../lib/mastodon/sign-in.ts", () => ({
  finishSignIn: () => new Promise((accept, refuse) => codes.push({ accept, refuse })),
  // The window is open, and stays so.
  signIn: () => new Promise(() => undefined),
}));

beforeEach(async () => {
  codes.length = 0;
  fakeBrowser.reset();
  // What the browser has, and Node has not.
  vi.stubGlobal("reportError", (error: unknown) => {
    throw error;
  });
  const db = await openDatabase();
  await deleteEverything(db);
  const { instance, scope, app } = accountRow(ME);
  await savePendingSignIn(db, {
    instance: { origin: instance, handleHost: "home.example.org", version: "4.5.0" },
    app,
    scope,
    state: "state",
    verifier: "verifier",
    url: `${instance}/oauth/authorize`,
    typed: "home.example.org",
    startedAt: Date.now(),
  });
});

async function bringCode() {
  const before = codes.length;
  const taken = takeCode("code");
  await vi.waitFor(() => expect(codes).toHaveLength(before + 1));
  return {
    accept: (account: object) => {
      codes[before]?.accept(account);
      return taken;
    },
    refuse: () => {
      codes[before]?.refuse(new SignInError("refused"));
      return taken;
    },
  };
}

it("a code that is not taken may be brought again", async () => {
  const code = await bringCode();
  await code.refuse();
  expect(await readSignInState()).toMatchObject({ kind: "code", reason: "refused" });
});

it("a code that is refused after the user has given up brings nothing back", async () => {
  const code = await bringCode();
  await cancelSignIn();
  await code.refuse();
  expect(await readSignInState()).toEqual({ kind: "idle", typed: "home.example.org" });
});

it.each([
  [
    "another server that says it has the account gets nothing that was asked for from the first",
    "https://thief.example.com",
    [],
  ],
  ["the same server goes on where it was", "https://home.example.org", [FRIEND]],
])("%s", async (_what, instance, queued) => {
  const db = await openDatabase();
  await saveAccount(db, accountRow(ME, { signedOut: true }));
  await saveFollowJobs(db, ME, [FRIEND], Date.now());
  const { id, displayName, instance: _home, app: _app, ...grant } = accountRow(ME, { token: "new" });
  const code = await bringCode();
  await code.accept({ account: { id, displayName, instance }, ...grant });
  expect(await loadAccount(db, ME)).toMatchObject({ instance, token: "new" });
  expect((await listFollowJobs(db, ME)).map(({ address }) => address)).toEqual(queued);
});

it.each([
  ["goes on when the browser lets its host be read, whether that was asked for it or for all hosts", true, "running"],
  ["waits while the browser does not", false, "failed"],
])("a sign-in that failed for want of permission %s", async (_what, isAllowed, kind) => {
  await deletePendingSignIn(await openDatabase());
  vi.spyOn(fakeBrowser.permissions, "contains").mockImplementation(async () => isAllowed);
  vi.spyOn(fakeBrowser.identity, "getRedirectURL").mockReturnValue("https://flockover.example.net/back");
  const typed = "pictures.example.org";
  await saveSignInState({ kind: "failed", typed, host: typed, reason: "needs-permission" });
  void continueSignIn();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await readSignInState()).toMatchObject({ kind, typed });
});
