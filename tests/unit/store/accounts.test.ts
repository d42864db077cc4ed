import { describe, expect, it } from "vitest";
import {
  deleteAccount,
  listAccounts,
  loadAccount,
  saveAccount,
  saveRenewedToken,
  saveSignedOut,
} from "../../../lib/store/accounts.ts";
import { listFollowJobs, nextFollowDueAt, saveFollowJobs } from "../../../lib/store/follow-jobs.ts";
import { deletePendingSignIn, loadPendingSignIn, savePendingSignIn } from "../../../lib/store/pending-sign-ins.ts";
import { accountRow } from "./account-row.ts";
import { db, NOW } from "./empty-store.ts";

describe("an account", () => {
  const me = "me@home.example.org";

  it("whose token was renewed has the new one, and another one is not put in the place of a newer sign-in's", async () => {
    await saveAccount(db, accountRow(me, { token: "old", refreshToken: "r1", expiresAt: NOW }));
    const issued = { token: "new", refreshToken: "r2", expiresAt: NOW + 1 };
    expect(await saveRenewedToken(db, me, "old", issued)).toMatchObject(issued);
    expect(await saveRenewedToken(db, me, "old", { token: "late" })).toMatchObject(issued);
    expect(await loadAccount(db, me)).toMatchObject(issued);
    expect(await saveRenewedToken(db, "gone@home.example.org", "old", issued)).toBeUndefined();
  });

  it("whose renewed token has no end, and comes without another to renew it, is not renewed again and again, and can be", async () => {
    await saveAccount(db, accountRow(me, { token: "old", refreshToken: "r1", expiresAt: NOW }));
    await saveRenewedToken(db, me, "old", { token: "new" });
    expect(await loadAccount(db, me)).toEqual(accountRow(me, { token: "new", refreshToken: "r1" }));
  });

  it("that is forgotten leaves the others, and their jobs, as they are", async () => {
    const other = "other@home.example.org";
    for (const id of [me, other]) {
      await saveAccount(db, accountRow(id));
      await saveFollowJobs(db, id, ["a@one.example.org"], NOW);
    }
    const stores = ["people", "following-reads", "paces"] as const;
    for (const accountId of [me, other]) {
      await db.put("people", { accountId, address: "a@one.example.org", dueAt: NOW });
      await db.put("following-reads", { accountId, startedAt: NOW });
      await db.put("paces", { accountId, failuresInRow: 0 });
    }
    await deleteAccount(db, me);
    expect((await listAccounts(db)).map(({ id }) => id)).toEqual([other]);
    for (const store of stores)
      expect(
        (await db.getAll(store)).map(({ accountId }) => accountId),
        `what its instance said: ${store}`,
      ).toEqual([other]);
    expect(await nextFollowDueAt(db, other)).toBe(NOW);
    expect(await nextFollowDueAt(db, me)).toBeUndefined();
  });

  it("that was signed out keeps its jobs for the next sign-in", async () => {
    await saveAccount(db, accountRow(me));
    await saveFollowJobs(db, me, ["a@one.example.org", "b@one.example.org"], NOW);
    await saveSignedOut(db, me);
    expect(await loadAccount(db, me)).toMatchObject({ signedOut: true });
    await saveAccount(db, accountRow(me, { token: "new" }));
    expect(await loadAccount(db, me)).not.toHaveProperty("signedOut");
    const jobs = await listFollowJobs(db, me);
    expect(jobs.map(({ address, state }) => [address, state])).toEqual([
      ["a@one.example.org", "queued"],
      ["b@one.example.org", "queued"],
    ]);
  });
});

describe("a sign-in that waits for a code", () => {
  const row = accountRow("me@home.example.org");
  const pending = {
    instance: { origin: row.instance, handleHost: "home.example.org", version: "4.5.0" },
    app: row.app,
    scope: row.scope,
    state: "state",
    verifier: "verifier",
    url: `${row.instance}/oauth/authorize`,
    typed: "home.example.org",
    startedAt: NOW,
  };

  it("is there when the browser was closed meanwhile, and gives way to the next", async () => {
    await savePendingSignIn(db, pending);
    expect(await loadPendingSignIn(db, NOW)).toEqual(pending);
    await savePendingSignIn(db, { ...pending, typed: "other.example.org" });
    expect(await loadPendingSignIn(db, NOW)).toMatchObject({ typed: "other.example.org" });
    await deletePendingSignIn(db);
    expect(await loadPendingSignIn(db, NOW)).toBeUndefined();
  });

  it("is given up after a day", async () => {
    await savePendingSignIn(db, pending);
    expect(await loadPendingSignIn(db, NOW + 24 * 60 * 60_000)).toBeUndefined();
  });
});
