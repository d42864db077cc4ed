import "fake-indexeddb/auto";
import { beforeEach, expect, it, vi } from "vitest";
import { asAccount } from "../../../entrypoints/background/as-account.ts";
import { deleteAccount, saveAccount } from "../../../lib/store/accounts.ts";
import { deleteEverything } from "../../../lib/store/delete-everything.ts";
import { openDatabase } from "../../../lib/store/open.ts";
import { accountRow } from "../store/account-row.ts";

const ME = "me@home.example.org";

const ISSUED = { token: "renewed", refreshToken: "next" };

const { tokens } = vi.hoisted(() => ({
  tokens: { meanwhile: async () => {}, answer: undefined as object | string | undefined, revoked: [] as string[] },
}));

vi.mock("../../../lib/mastodon/tokens.ts", () => ({
  renewToken: async () => {
    await tokens.meanwhile();
    return tokens.answer;
  },
  revokeToken: async (_app: object, token: string) => {
    tokens.revoked.push(token);
  },
}));

beforeEach(async () => {
  tokens.revoked = [];
  tokens.meanwhile = async () => {};
  tokens.answer = ISSUED;
  const db = await openDatabase();
  await deleteEverything(db);
  await saveAccount(db, accountRow(ME, { token: "old", refreshToken: "once", expiresAt: 1 }));
});

const ask = () =>
  asAccount(
    ME,
    async ({ token }) => token,
    () => false,
  );

it("a token that was renewed is the one that is used, and is forgotten nowhere", async () => {
  expect(await ask()).toBe("renewed");
  expect(tokens.revoked).toEqual([]);
});

it("a token that comes when the user has signed out meanwhile is forgotten at once: nobody would ever give it back", async () => {
  tokens.meanwhile = async () => deleteAccount(await openDatabase(), ME);
  await ask();
  expect(tokens.revoked).toEqual(["renewed"]);
});

it("so is one that comes when the user has signed in anew meanwhile", async () => {
  tokens.meanwhile = async () => saveAccount(await openDatabase(), accountRow(ME, { token: "anew" }));
  expect(await ask()).toBe("anew");
  expect(tokens.revoked).toEqual(["renewed"]);
});

it("a token that the instance renews no more is used as long as it is good, and none where it could not be asked", async () => {
  tokens.answer = "refused";
  expect(await ask()).toBe("old");
  tokens.answer = "unreachable";
  expect(await ask()).toBeUndefined();
  expect(tokens.revoked).toEqual([]);
});

it("a token that came without another to renew it is used to its end", async () => {
  await saveAccount(await openDatabase(), accountRow(ME, { token: "old", expiresAt: 1 }));
  expect(await ask()).toBe("old");
});
