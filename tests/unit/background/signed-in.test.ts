import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import {
  cancelSignIn,
  continueSignIn,
  noteInterruptedSignIn,
  readSignInState,
  runSignIn,
  showCodePage,
  takeCode,
} from "../../../entrypoints/background/signing-in.ts";
import { loadSettings } from "../../../lib/browser/settings.ts";
import { saveSignInState } from "../../../lib/browser/sign-in-state.ts";
import type { SignInOrder } from "../../../lib/mastodon/sign-in.ts";
import { loadAccount, loadAppRegistration, saveAccount, saveAppRegistration } from "../../../lib/store/accounts.ts";
import { deleteEverything } from "../../../lib/store/delete-everything.ts";
import { openDatabase } from "../../../lib/store/open.ts";
import { accountRow } from "../store/account-row.ts";

const ME = "me@home.example.org";
const OTHER = "other@home.example.org";
const PAGE = "https://home.example.org/oauth/authorize";

const { wakeWork, revoked, answer } = vi.hoisted(() => ({
  wakeWork: vi.fn(async () => undefined),
  revoked: [] as string[],
  answer: {
    begin: async (_order: SignInOrder): Promise<object> => ({}),
    finish: async (): Promise<object> => ({}),
  },
}));
vi.mock("../../../entrypoints/background/announce.ts", () => ({ announce: () => undefined }));
vi.mock("../../../entrypoints/background/work.ts", () => ({ wakeWork }));
vi.mock("../../../lib/mastodon/sign-in.ts", () => ({
  OUT_OF_BAND: "urn:ietf:wg:oauth:2.0:oob",
  beginSignIn: (order: SignInOrder) => answer.begin(order),
  finishSignIn: () => answer.finish(),
}));
vi.mock("../../../lib/mastodon/tokens.ts", () => ({
  revokeToken: async (_app: object, token: string) => void revoked.push(token),
}));

/** The pages that were opened in tabs. */
const opened: (string | undefined)[] = [];
beforeEach(async () => {
  fakeBrowser.reset();
  wakeWork.mockClear();
  revoked.length = opened.length = 0;
  vi.spyOn(fakeBrowser.tabs, "create").mockImplementation((async ({ url }: { url?: string }) => {
    opened.push(url);
    return { id: 1 };
  }) as never);
  const { instance, scope, app } = accountRow(ME);
  const place = { origin: instance, handleHost: "home.example.org", version: "4.5.0" };
  answer.begin = async () => ({ instance: place, app, scope, state: "s", verifier: "v", url: PAGE });
  await deleteEverything(await openDatabase());
});

/** Signs in with a code, as `id`, to what was typed. */
async function signIn(id: string, token: string, typed = ME): Promise<void> {
  const { displayName, instance, ...grant } = accountRow(id, { token });
  answer.finish = async () => ({ account: { id, displayName, instance }, ...grant });
  await runSignIn({ typed, way: "code" });
  await takeCode("code");
}

describe("a page that shows a code", () => {
  it("is opened, and is there to be shown again until the code has come", async () => {
    await runSignIn({ typed: ME, way: "code" });
    expect(await readSignInState()).toEqual({ kind: "code", typed: ME, host: "home.example.org" });
    await showCodePage();
    expect(opened).toEqual([PAGE, PAGE]);
    await signIn(ME, "new");
    opened.length = 0;
    await showCodePage();
    expect(opened).toEqual([]);
    expect(await readSignInState()).toEqual({ kind: "idle" });
  });

  it("is not opened for a sign-in that was given up while the instance was asked", async () => {
    const begin = answer.begin;
    answer.begin = async (order) => {
      await cancelSignIn();
      return begin(order);
    };
    await runSignIn({ typed: ME, way: "code" });
    expect(opened).toEqual([]);
    expect(await readSignInState()).toEqual({ kind: "idle" });
  });

  it("is asked for with a new registration once it was given up: the instance may have forgotten the one it had", async () => {
    const db = await openDatabase();
    const { app } = accountRow(ME);
    if (app === undefined) throw new Error("an account has an app");
    await saveAppRegistration(db, app);
    await runSignIn({ typed: ME, way: "code" });
    await cancelSignIn();
    expect(await loadAppRegistration(db, app.instance, app.redirectUri)).toBeUndefined();
    await takeCode("code");
    expect((await loadSettings()).accountId).toBeUndefined();
  });
});

describe("whoever has signed in", () => {
  it("follows from now on, at once", async () => {
    await signIn(ME, "new");
    expect((await loadSettings()).accountId).toBe(ME);
    expect(await loadAccount(await openDatabase(), ME)).toMatchObject({ token: "new", scope: "read follow" });
    expect(wakeWork).toHaveBeenCalledOnce();
  });

  it.each([
    ["another one that was good is given back", { token: "old" }, ["old"]],
    ["the same one again is kept", { token: "new" }, []],
    ["one that the instance no longer took is not spoken of", { token: "old", signedOut: true }, []],
  ] as const)("holds one token: %s", async (_what, before, givenBack) => {
    await saveAccount(await openDatabase(), accountRow(ME, before));
    await signIn(ME, "new");
    expect(revoked).toEqual(givenBack);
  });

  it.each([
    ["was to, is told of no other", ME, {}],
    ["is another than was to sign in again, is told so", OTHER, { insteadOf: ME }],
  ])("%s", async (_what, id, told) => {
    await saveAccount(await openDatabase(), accountRow(ME, { signedOut: true }));
    await signIn(id, "new");
    expect(await readSignInState()).toEqual({ kind: "idle", ...told });
  });

  it("beside an account that is signed in is told nothing of that", async () => {
    await saveAccount(await openDatabase(), accountRow(ME));
    await signIn(OTHER, "new");
    expect(await readSignInState()).toEqual({ kind: "idle" });
  });
});

it.each([
  ["another one is signed in there", OTHER, {}, ME, true],
  ["it is the one that is signed in there", ME, {}, ME, false],
  ["the other one has to sign in again itself", OTHER, { signedOut: true }, ME, false],
  ["nobody is named and one is signed in there", ME, {}, "home.example.org", true],
] as const)("whom the instance knows in its own pages is not taken for another account, where %s", async (_what, id, change, typed, isAnother) => {
  await saveAccount(await openDatabase(), accountRow(id, change));
  const orders: SignInOrder[] = [];
  const begin = answer.begin;
  answer.begin = (order) => {
    orders.push(order);
    return begin(order);
  };
  await runSignIn({ typed, way: "code" });
  expect(orders.map((order) => order.isAnother?.("https://home.example.org"))).toEqual([isAnother]);
  expect(orders.map((order) => order.isAnother?.("https://elsewhere.example.org"))).toEqual([false]);
});

it.each([
  { kind: "idle" },
  { kind: "failed", reason: "denied", typed: ME, way: "code", host: "home.example.org" },
  { kind: "running", typed: ME, way: "code" },
] as const)("what the user allows begins no sign-in where the last one stands so: %j", async (state) => {
  vi.spyOn(fakeBrowser.permissions, "contains").mockImplementation(async () => true);
  await saveSignInState(state);
  await continueSignIn();
  expect(opened).toEqual([]);
  expect(await readSignInState()).toEqual(state);
});

describe("a sign-in that the worker did not outlive", () => {
  it("failed, and can be tried again as it was", async () => {
    const wish = { typed: ME, way: "code", withLists: true } as const;
    await saveSignInState({ kind: "running", ...wish });
    await noteInterruptedSignIn();
    expect(await readSignInState()).toEqual({ kind: "failed", reason: "interrupted", ...wish });
  });

  it("is none where it had ended", async () => {
    await saveSignInState({ kind: "failed", reason: "denied", typed: ME });
    await noteInterruptedSignIn();
    expect(await readSignInState()).toEqual({ kind: "failed", reason: "denied", typed: ME });
  });
});
