import { beforeEach, describe, expect, it } from "vitest";
import { settleFollow } from "../../../lib/domain/follow-job.ts";
import { saveAccount } from "../../../lib/store/accounts.ts";
import {
  claimFollowStep,
  listFollowJobs,
  nextFollowDueAt,
  retryFollowJobs,
  saveFollowJobs,
  settleFollowJob,
  undoFollowJobs,
} from "../../../lib/store/follow-jobs.ts";
import { listDueLookups } from "../../../lib/store/lookups.ts";
import { countMatches } from "../../../lib/store/matches.ts";
import { countWrongPeople, deleteWrongMark, listWrongMarks, saveWrongMark } from "../../../lib/store/wrong-marks.ts";
import { accountRow } from "./account-row.ts";
import { db, NOW } from "./empty-store.ts";
import { account, found, see, settle } from "./met-accounts.ts";

describe("a person marked as wrong", () => {
  const [apex, web] = ["a@one.example.org", "a@web.one.example.org"];
  const me = "me@home.example.org";
  beforeEach(() => saveAccount(db, accountRow(me)));
  const newlyFollowed = settleFollow({ kind: "following", isNew: true }, 0, NOW);

  it("is gone with all that leads to them, and is neither asked for nor matched again", async () => {
    await see(account("1", [apex, web, "b@one.example.org"]));
    for (const address of [apex, web]) await settle(address, found(apex));
    await saveFollowJobs(db, me, [apex, "b@one.example.org"], NOW);
    await saveWrongMark(db, apex, NOW);
    expect(await countMatches(db)).toBe(0);
    expect(await db.getAllKeys("lookups")).toEqual(["b@one.example.org"]);
    expect((await listFollowJobs(db, me)).map(({ address }) => address)).toEqual(["b@one.example.org"]);
    expect(await see(account("2", [apex, web]))).toBe(0);
    expect(await listWrongMarks(db)).toEqual([apex, web].map((address) => ({ address, person: apex, markedAt: NOW })));
  });

  it("is not matched under another address either, which is then marked as well", async () => {
    await see(account("1", [apex]));
    await settle(apex, found(apex));
    await saveWrongMark(db, apex, NOW);
    expect(await see(account("2", [web]))).toBe(1);
    await settle(web, found(apex));
    expect(await countMatches(db)).toBe(0);
    expect(await db.getAllKeys("lookups")).toEqual([]);
    expect(await listWrongMarks(db)).toEqual([apex, web].map((address) => ({ address, person: apex, markedAt: NOW })));
    expect(await countWrongPeople(db)).toBe(1);
  });

  it("keeps the follow that was done", async () => {
    await see(account("1", [apex]));
    await settle(apex, found(apex));
    await saveFollowJobs(db, me, [apex], NOW);
    const job = { accountId: me, address: apex };
    await settleFollowJob(db, job, settleFollow({ kind: "following" }, 0, NOW));
    await saveWrongMark(db, apex, NOW);
    expect(await listFollowJobs(db, me)).toHaveLength(1);
  });

  it("keeps a follow that was to be put into a list, and goes on taking it back", async () => {
    await saveFollowJobs(db, me, [apex], NOW, { list: "From X" });
    await settleFollowJob(db, { accountId: me, address: apex }, { ...newlyFollowed, dueAt: NOW });
    await saveWrongMark(db, apex, NOW);
    expect(await nextFollowDueAt(db, me), "it is put into no list").toBeUndefined();
    expect(await undoFollowJobs(db, me, [apex], NOW)).toBe(1);
    await saveWrongMark(db, apex, NOW);
    expect(await listFollowJobs(db, me)).toMatchObject([{ state: "queued", undo: true }]);
  });

  it("is not tried again where following them has failed", async () => {
    await saveFollowJobs(db, me, [apex], NOW);
    await settleFollowJob(db, { accountId: me, address: apex }, settleFollow({ kind: "refused" }, 0, NOW));
    await saveWrongMark(db, apex, NOW);
    expect(await listFollowJobs(db, me), "nor offered for that").toEqual([]);
    expect(await retryFollowJobs(db, me, [apex], NOW)).toBe(0);
  });

  it("who is being followed just now is known to be, and can be unfollowed", async () => {
    await saveFollowJobs(db, me, [apex], NOW);
    await claimFollowStep(db, { accountId: me, now: NOW, leaseUntil: NOW + 1, mayFollow: true });
    await saveWrongMark(db, apex, NOW);
    expect(await nextFollowDueAt(db, me), "it is not begun again").toBeUndefined();
    await settleFollowJob(db, { accountId: me, address: apex }, { ...newlyFollowed, dueAt: NOW });
    expect(await nextFollowDueAt(db, me), "nor put into a list").toBeUndefined();
    expect(await undoFollowJobs(db, me, [apex], NOW)).toBe(1);
  });

  it("is looked up again once the mark is taken back, as far as anybody still declares them", async () => {
    await see(account("1", [apex]), account("2", [web]));
    for (const address of [apex, web]) await settle(address, found(apex));
    await saveWrongMark(db, apex, NOW);
    await see(account("2", []));
    await deleteWrongMark(db, apex, NOW);
    expect(await listWrongMarks(db)).toEqual([]);
    expect(await listDueLookups(db, NOW)).toEqual([apex]);
  });
});
