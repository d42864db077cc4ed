import { beforeEach, describe, expect, it } from "vitest";
import { DAY_MS } from "../../../lib/domain/durations.ts";
import { settleFollow } from "../../../lib/domain/follow-job.ts";
import { countFollows } from "../../../lib/domain/follow-progress.ts";
import { deleteAccount, listAccounts, saveAccount } from "../../../lib/store/accounts.ts";
import {
  cancelFollowJobs,
  claimFollowStep,
  listFollowJobs,
  nextFollowDueAt,
  releaseFollowJob,
  retryFollowJobs,
  saveFollowJobs,
  settleFollowJob,
  undoFollowJobs,
} from "../../../lib/store/follow-jobs.ts";
import { accountRow } from "./account-row.ts";
import { db, NOW } from "./empty-store.ts";

describe("follow jobs", () => {
  const me = "me@home.example.org";
  const other = "other@home.example.org";
  beforeEach(async () => {
    for (const id of [me, other]) await saveAccount(db, accountRow(id));
  });
  const claim = async (now = NOW) => {
    const step = await claimFollowStep(db, { accountId: me, now, leaseUntil: now + 60_000, mayFollow: true });
    return step !== undefined && "job" in step ? [step.job] : [];
  };
  const claimOne = async (now = NOW) => {
    const [claimed] = await claim(now);
    if (claimed === undefined) throw new Error("it was due");
    return claimed;
  };

  it("are there once for each person, however often they are asked for", async () => {
    expect(await saveFollowJobs(db, me, ["a@one.example.org", "a@one.example.org"], NOW)).toBe(1);
    expect(await saveFollowJobs(db, me, ["a@one.example.org"], NOW)).toBe(0);
    expect(await claim()).toHaveLength(1);
    expect(await claim()).toHaveLength(0);
  });

  it("that are done stay done; those that failed can be asked for again", async () => {
    await saveFollowJobs(db, me, ["a@one.example.org", "b@one.example.org"], NOW);
    const [a, b] = [await claimOne(), await claimOne()];
    await settleFollowJob(db, a, settleFollow({ kind: "following" }, 0, NOW));
    await settleFollowJob(db, b, settleFollow({ kind: "gone" }, 0, NOW));
    expect(await nextFollowDueAt(db, me)).toBeUndefined();
    expect(await saveFollowJobs(db, me, ["a@one.example.org", "b@one.example.org"], NOW)).toBe(1);
    expect((await claim()).map(({ address }) => address)).toEqual(["b@one.example.org"]);
  });

  it("of somebody whom the instance does not find can be asked for again, too", async () => {
    const job = { accountId: me, address: "a@one.example.org" };
    await saveFollowJobs(db, me, [job.address], NOW);
    await settleFollowJob(db, job, { state: "failed", outcome: { kind: "unresolved" } });
    await db.put("people", { ...job, dueAt: NOW });
    expect(await saveFollowJobs(db, me, [job.address], NOW)).toBe(1);
  });

  it("of one account are not another's", async () => {
    await saveFollowJobs(db, other, ["a@one.example.org"], NOW);
    expect(await claim()).toHaveLength(0);
    expect(await nextFollowDueAt(db, me)).toBeUndefined();
  });

  it("of former times are not read again: those that are counted together are, or the last where none is open", async () => {
    const listed = async () => (await listFollowJobs(db, me)).map(({ address }) => address);
    const finish = async (address: string) =>
      settleFollowJob(db, { accountId: me, address }, settleFollow({ kind: "following" }, 0, NOW));
    expect(await listed()).toEqual([]);
    await saveFollowJobs(db, me, ["a@one.example.org", "b@one.example.org"], NOW);
    for (const address of ["a@one.example.org", "b@one.example.org"]) await finish(address);
    await saveFollowJobs(db, other, ["z@one.example.org"], NOW + 1);
    await saveFollowJobs(db, me, ["c@one.example.org", "d@one.example.org"], NOW + 2);
    await saveFollowJobs(db, me, ["e@one.example.org"], NOW + 3);
    expect(await listed()).toEqual(["c@one.example.org", "d@one.example.org", "e@one.example.org"]);
    await finish("c@one.example.org");
    await finish("d@one.example.org");
    expect(await listed()).toEqual(["e@one.example.org"]);
    const [e] = await claim(NOW + 4);
    expect(e?.address).toBe("e@one.example.org");
    await cancelFollowJobs(db, me);
    expect(await listed(), "one that was called back while under way is none").toEqual([
      "c@one.example.org",
      "d@one.example.org",
    ]);
  });

  describe("that are called off", () => {
    const key: [string, string] = [me, "a@one.example.org"];
    const askAndClaim = async () => {
      await saveFollowJobs(db, me, ["a@one.example.org"], NOW);
      return claimOne();
    };

    it("while their person is looked for are not begun again when somebody is found", async () => {
      const claimed = await askAndClaim();
      expect(await cancelFollowJobs(db, me)).toBe(1);
      await releaseFollowJob(db, claimed);
      expect(await db.get("follow-jobs", key)).toBeUndefined();
    });

    it("while the call is under way are tried no more where it fails, and count where it does not", async () => {
      for (const [outcome, left] of [
        [{ kind: "unreachable" }, undefined],
        [{ kind: "gone" }, undefined],
        [{ kind: "following" }, { state: "done", outcome: { kind: "following" } }],
      ] as const) {
        const claimed = await askAndClaim();
        await cancelFollowJobs(db, me);
        await settleFollowJob(db, claimed, settleFollow(outcome, 0, NOW));
        const known = await db.get("follow-jobs", key);
        expect(known && { state: known.state, outcome: known.outcome }, outcome.kind).toEqual(left);
      }
    });

    it("with all else that was kept leave nothing, however their call ends", async () => {
      const claimed = await askAndClaim();
      await db.clear("follow-jobs");
      await settleFollowJob(db, claimed, settleFollow({ kind: "following" }, 0, NOW));
      await releaseFollowJob(db, claimed);
      expect(await db.count("follow-jobs")).toBe(0);
    });
  });

  it("that failed in vain wait for their next try", async () => {
    await saveFollowJobs(db, me, ["a@one.example.org"], NOW);
    for (const attempts of [0, 1]) {
      const claimed = await claimOne(NOW + attempts * DAY_MS);
      expect(claimed).toMatchObject({ attempts });
      await settleFollowJob(db, claimed, settleFollow({ kind: "unreachable" }, attempts, NOW));
    }
    expect(await db.getAll("follow-jobs")).toMatchObject([{ state: "waiting", attempts: 2 }]);
  });

  it.each([
    [{ kind: "following" }, "none", "following"],
    [{ kind: "already" }, "none", "following"],
    [{ kind: "requested" }, "none", "requested"],
    [{ kind: "unfollowed" }, "following", "none"],
    [{ kind: "refused" }, "none", "none"],
  ] as const)("tell with %j how the account stands to somebody from then on", async (outcome, before, after) => {
    const job = { accountId: me, address: "a@one.example.org" };
    const person = { address: job.address, homeId: "1", displayName: "A", readAt: NOW };
    const row = { ...job, dueAt: NOW, relationshipAskedAt: NOW };
    await db.put("people", { ...row, person: { ...person, relationship: before } });
    await settleFollowJob(db, job, settleFollow(outcome, 0, NOW));
    expect(await db.get("people", [me, job.address])).toEqual({ ...row, person: { ...person, relationship: after } });
  });

  it("that take a follow back and are called off, under way or between two tries, leave the follow, to be taken back some day", async () => {
    const job = { accountId: me, address: "a@one.example.org" };
    const failed = settleFollow({ kind: "unreachable" }, 0, NOW);
    await saveFollowJobs(db, me, [job.address], NOW);
    await settleFollowJob(db, job, settleFollow({ kind: "requested", isNew: true }, 0, NOW));
    for (const callOff of [() => cancelFollowJobs(db, me), () => deleteAccount(db, me)]) {
      expect(await undoFollowJobs(db, me, [job.address], NOW)).toBe(1);
      expect(await claim()).toHaveLength(1);
      await callOff();
      await settleFollowJob(db, { ...job, undo: true }, failed);
      expect(await listFollowJobs(db, me)).toMatchObject([{ state: "done", outcome: { isNew: true } }]);
      expect(await undoFollowJobs(db, me, [job.address], NOW)).toBe(1);
      await settleFollowJob(db, { ...job, undo: true }, failed);
      await callOff();
    }
    expect(await undoFollowJobs(db, me, [job.address], NOW)).toBe(1);
  });

  describe("that were taken back", () => {
    const job = { accountId: me, address: "a@one.example.org" };
    const followed = settleFollow({ kind: "following", isNew: true }, 0, NOW);
    const unfollowed = settleFollow({ kind: "unfollowed" }, 0, NOW);
    const stored = () => db.get("follow-jobs", [me, job.address]);
    const undo = async () => {
      expect(await undoFollowJobs(db, me, [job.address], NOW)).toBe(1);
      return claimOne();
    };
    beforeEach(async () => {
      await saveFollowJobs(db, me, [job.address], NOW, { list: "From X" });
      const { address } = job;
      const person = { ...job, homeId: "1", displayName: "", readAt: NOW, relationship: "none" } as const;
      await db.put("people", { accountId: me, address, dueAt: NOW, relationshipAskedAt: NOW, person });
      await settleFollowJob(db, job, followed);
    });

    it("stay known, count nowhere, and are followed anew when the user asks for it", async () => {
      await saveFollowJobs(db, me, ["before@one.example.org"], NOW - 1);
      await settleFollowJob(db, { accountId: me, address: "before@one.example.org" }, followed);
      await settleFollowJob(db, await undo(), unfollowed);
      expect(await stored()).toMatchObject({ state: "done", outcome: { kind: "unfollowed" } });
      const { address } = job;
      expect((await listFollowJobs(db, me)).map((one) => one.address)).toEqual(["before@one.example.org"]);
      expect(await nextFollowDueAt(db, me)).toBeUndefined();
      expect(await cancelFollowJobs(db, me)).toBe(0);
      for (const again of [retryFollowJobs, undoFollowJobs]) expect(await again(db, me, [address], NOW)).toBe(0);
      await saveFollowJobs(db, me, ["later@one.example.org"], NOW - 1);
      expect(countFollows(await listFollowJobs(db, me))).toMatchObject({ open: 1, done: 1, failed: 0, unlisted: 0 });
      expect(await saveFollowJobs(db, me, [address], NOW + 1)).toBe(1);
      expect(await stored()).toEqual({ ...job, state: "queued", attempts: 0, dueAt: NOW + 1, askedAt: NOW + 1 });
    });

    it("stay so where that was called off while it was under way", async () => {
      const claimed = await undo();
      await cancelFollowJobs(db, me);
      await settleFollowJob(db, claimed, unfollowed);
      expect(await stored()).toMatchObject({ state: "done", outcome: { kind: "unfollowed" } });
    });

    it("stay so whatever a worker that was held up, and whose job another has done, says of it later", async () => {
      const claimed = await undo();
      await settleFollowJob(db, claimed, unfollowed);
      await settleFollowJob(db, claimed, settleFollow({ kind: "unreachable" }, 0, NOW));
      await releaseFollowJob(db, claimed);
      expect(await stored()).toMatchObject({ state: "done", outcome: { kind: "unfollowed" } });
      expect(await nextFollowDueAt(db, me)).toBeUndefined();
    });

    it("do not take the place of what the user has asked for while the call was under way", async () => {
      const claimed = await undo();
      await cancelFollowJobs(db, me);
      expect(await saveFollowJobs(db, me, [job.address], NOW)).toBe(1);
      await settleFollowJob(db, claimed, unfollowed);
      expect(
        await claimFollowStep(db, { accountId: me, now: NOW, leaseUntil: NOW + 1, mayFollow: true }),
      ).toMatchObject({ kind: "follow", person: { relationship: "none" } });
    });
  });

  it("that are done stay so where a worker that was held up says otherwise, and so does that the follow was new", async () => {
    await saveFollowJobs(db, me, ["a@one.example.org"], NOW);
    const claimed = await claimOne();
    await settleFollowJob(db, claimed, settleFollow({ kind: "following", isNew: true }, 0, NOW));
    await settleFollowJob(db, claimed, settleFollow({ kind: "unreachable" }, 0, NOW));
    await releaseFollowJob(db, claimed);
    expect(await listFollowJobs(db, me)).toMatchObject([{ state: "done", outcome: { isNew: true } }]);
  });

  it("that are open go with the account that is forgotten; what was done stays known", async () => {
    await saveFollowJobs(db, me, ["a@one.example.org", "b@one.example.org"], NOW);
    await settleFollowJob(db, await claimOne(), settleFollow({ kind: "following" }, 0, NOW));
    await deleteAccount(db, me);
    expect((await listAccounts(db)).map(({ id }) => id)).toEqual([other]);
    expect((await listFollowJobs(db, me)).map(({ state }) => state)).toEqual(["done"]);
    expect(await saveFollowJobs(db, me, ["c@one.example.org"], NOW), "asked for in another tab meanwhile").toBe(0);
    await saveAccount(db, accountRow(me));
    expect(await nextFollowDueAt(db, me), "the next sign-in begins with nothing").toBeUndefined();
  });
});
