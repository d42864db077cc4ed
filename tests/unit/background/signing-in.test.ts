import "fake-indexeddb/auto";
import { beforeEach, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { cancelSignIn, readSignInState, takeCode } from "../../../entrypoints/background/signing-in.ts";
import { SignInError } from "../../../lib/mastodon/sign-in-error.ts";
import { deleteEverything } from "../../../lib/store/delete-everything.ts";
import { openDatabase } from "../../../lib/store/open.ts";
import { savePendingSignIn } from "../../../lib/store/pending-sign-ins.ts";
import { accountRow } from "../store/account-row.ts";

/** What the instance says to a code, when the test says so. */
const codes: ((error: Error) => void)[] = vi.hoisted(() => []);

vi.mock("../../../entrypoints/background/announce.ts", () => ({ announce: () => undefined }));
vi.mock("../../../entrypoints/background/work.ts", () => ({ wakeWork: async () => undefined }));
vi.mock("../../../lib/mastodon/sign-in.ts", () => ({
  finishSignIn: () => new Promise((_resolve, reject) => codes.push(reject)),
}));

beforeEach(async () => {
  codes.length = 0;
  fakeBrowser.reset();
  const db = await openDatabase();
  await deleteEverything(db);
  const { instance, scope, app } = accountRow("me@home.example.org");
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

async function bringCode(): Promise<{ refuse: () => Promise<void> }> {
  const before = codes.length;
  const taken = takeCode("code");
  await vi.waitFor(() => expect(codes).toHaveLength(before + 1));
  return {
    refuse: () => {
      codes[before]?.(new SignInError("refused"));
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
