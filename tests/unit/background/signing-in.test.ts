import "fake-indexeddb/auto";
import { beforeEach, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { runDeleteEverything } from "../../../entrypoints/background/delete-everything.ts";
import {
  cancelSignIn,
  continueSignIn,
  readSignInState,
  runSignIn,
  takeCode,
} from "../../../entrypoints/background/signing-in.ts";
import { loadSettings } from "../../../lib/browser/settings.ts";
import { saveSignInState } from "../../../lib/browser/sign-in-state.ts";
import type { OpenSignInWindow, SignInOrder } from "../../../lib/mastodon/sign-in.ts";
import { SignInError } from "../../../lib/mastodon/sign-in-error.ts";
import { listAccounts, loadAccount, saveAccount } from "../../../lib/store/accounts.ts";
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

/** A sign-in that waits for the instance, when the test says what that does. */
interface Asked {
  readonly order: SignInOrder;
  readonly through: "window" | "code";
  /** The instance has answered: its page is to be shown. Gives what comes back. */
  readonly openWindow: OpenSignInWindow;
  /** The user has agreed, and the instance has given a token. */
  readonly succeed: (signedIn: object) => void;
  readonly fail: (error: Error) => void;
}
const asked: Asked[] = vi.hoisted(() => []);
const revoked: string[] = vi.hoisted(() => []);
const windows: { readonly agree: () => void }[] = vi.hoisted(() => []);

vi.mock("../../../lib/browser/sign-in-window.ts", () => ({
  hasSignInWindow: () => true,
  signInRedirectUri: () => "https://extension.example.org/",
  SignInWindowError: class extends Error {},
  openSignInWindow: () =>
    new Promise<string>((agree) => windows.push({ agree: () => agree("https://extension.example.org/?code=1") })),
}));
vi.mock("../../../entrypoints/background/announce.ts", () => ({ announce: () => undefined }));
vi.mock("../../../entrypoints/background/work.ts", () => ({ wakeWork: async () => undefined }));
vi.mock("../../../lib/mastodon/sign-in.ts", () => ({
  OUT_OF_BAND: "urn:ietf:wg:oauth:2.0:oob",
  finishSignIn: () => new Promise((accept, refuse) => codes.push({ accept, refuse })),
  signIn: (order: SignInOrder, openWindow: OpenSignInWindow) =>
    new Promise((succeed, fail) => asked.push({ order, through: "window", openWindow, succeed, fail })),
  beginSignIn: (order: SignInOrder) =>
    new Promise((succeed, fail) => asked.push({ order, through: "code", openWindow: async () => "", succeed, fail })),
}));
vi.mock("../../../lib/mastodon/tokens.ts", () => ({
  revokeToken: async (_app: object, token: string) => {
    revoked.push(token);
  },
}));

beforeEach(async () => {
  codes.length = asked.length = windows.length = revoked.length = 0;
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
  const typed = "pictures.example.org";
  await saveSignInState({ kind: "failed", typed, host: typed, reason: "needs-permission" });
  void continueSignIn();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await readSignInState()).toMatchObject({ kind, typed });
});

/** Asks for a sign-in, and waits until the instance is asked. */
async function ask(work: () => Promise<void>): Promise<Asked & { readonly ended: Promise<void> }> {
  const before = asked.length;
  const ended = work();
  await vi.waitFor(() => expect(asked).toHaveLength(before + 1));
  const one = asked[before];
  if (one === undefined) throw new Error("The instance was not asked");
  return { ...one, ended };
}

it("tells of a window only while there is one", async () => {
  const { openWindow, fail, ended } = await ask(() => runSignIn({ typed: ME }));
  expect(await readSignInState()).not.toHaveProperty("hasWindow");
  const redirected = openWindow("https://home.example.org/oauth/authorize");
  await vi.waitFor(() => expect(windows).toHaveLength(1));
  expect(await readSignInState()).toMatchObject({ kind: "running", typed: ME, hasWindow: true });
  windows[0]?.agree();
  await redirected;
  expect(await readSignInState()).toMatchObject({ kind: "running", typed: ME });
  expect(await readSignInState()).not.toHaveProperty("hasWindow");
  fail(new SignInError("denied"));
  await ended;
  expect(await readSignInState()).toMatchObject({ kind: "failed", reason: "denied", typed: ME });
});

it.each([
  ["while the instance was silent opens no window", 0],
  ["while its window was open stays so", 1],
])("a sign-in that was given up %s", async (_what, opened) => {
  const { openWindow, fail, ended } = await ask(() => runSignIn({ typed: ME }));
  const open = () => openWindow("https://home.example.org/oauth/authorize").catch(fail);
  const window = opened > 0 ? open() : undefined;
  await vi.waitFor(() => expect(windows).toHaveLength(opened));
  await cancelSignIn();
  windows[0]?.agree();
  await (window ?? open());
  fail(new SignInError("closed"));
  await ended;
  expect(windows).toHaveLength(opened);
  expect(await readSignInState()).toEqual({ kind: "idle" });
});

it("asks for the same once it was allowed what it failed for: for lists, and through a code", async () => {
  const first = await ask(() => runSignIn({ typed: ME, way: "code", withLists: true }));
  expect(first).toMatchObject({ through: "code", order: { withLists: true } });
  first.fail(new SignInError("needs-permission", { host: "home.example.org" }));
  await first.ended;
  vi.spyOn(fakeBrowser.permissions, "contains").mockImplementation(async () => true);
  const second = await ask(continueSignIn);
  expect(second).toMatchObject({ through: "code", order: { withLists: true } });
  second.fail(new SignInError("closed"));
  await second.ended;
});

it.each([
  ["through a code after all is for lists where lists were asked for", true, ME, true],
  ["through a code after all is for none where none were", false, ME, false],
  ["to another account is not", true, "you@home.example.org", false],
])("a sign-in %s", async (_what, forLists, typed, withLists) => {
  const first = await ask(() => runSignIn({ typed: ME, withLists: forLists }));
  const second = await ask(() => runSignIn({ typed, way: "code" }));
  expect(second.order.withLists).toBe(withLists);
  for (const one of [first, second]) one.fail(new SignInError("closed"));
  await Promise.all([first.ended, second.ended]);
});

/** What an instance gives for this account. */
function signedIn(token: string): object {
  const { id, displayName, instance, ...grant } = accountRow(ME, { token });
  return { account: { id, displayName, instance }, ...grant };
}

it.each([
  ["in its window", async () => (await ask(() => runSignIn({ typed: ME }))).succeed],
  ["with a code", async () => (await bringCode()).accept],
])("a sign-in that ends %s after everything was deleted leaves nothing, and its token is given back", async (_what, begin) => {
  const end = await begin();
  await runDeleteEverything();
  await end(signedIn("late"));
  await vi.waitFor(() => expect(revoked).toEqual(["late"]));
  expect(await listAccounts(await openDatabase())).toEqual([]);
  expect((await loadSettings()).accountId).toBeUndefined();
  expect(await readSignInState()).toEqual({ kind: "idle" });
});

it.each([
  ["that knew its token no more is asked for everybody anew: it may have given its ids to others", true, 0],
  ["that still knew it is asked no more than before", false, 1],
] as const)("an instance %s", async (_what, signedOut, known) => {
  const db = await openDatabase();
  await saveAccount(db, accountRow(ME, signedOut ? { signedOut } : {}));
  const person = { address: FRIEND, homeId: "2", displayName: "", readAt: 1 };
  await db.put("people", { accountId: ME, address: FRIEND, dueAt: 1, person });
  await db.put("following-reads", { accountId: ME, startedAt: 1, endedAt: 1 });
  await saveFollowJobs(db, ME, [FRIEND], Date.now());
  const code = await bringCode();
  await code.accept(signedIn("new"));
  expect([await db.count("people"), await db.count("following-reads")]).toEqual([known, known]);
  expect(await listFollowJobs(db, ME), "what was asked for goes on").toMatchObject([{ state: "queued" }]);
});
