import { beforeEach, expect, it } from "vitest";
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
import { saveHidden } from "../../../lib/store/hidden-people.ts";
import { accountRow } from "./account-row.ts";
import { db, NOW } from "./empty-store.ts";

const me = "me@home.example.org";
const [friend, other] = ["friend@one.example.org", "other@one.example.org"];
const newlyFollowed = settleFollow({ kind: "following", isNew: true }, 0, NOW);
const hide = () => saveHidden(db, friend, true, NOW);

beforeEach(async () => {
  await saveAccount(db, accountRow(me));
  await saveFollowJobs(db, me, [friend, other], NOW);
});

it("takes whoever is hidden out of the queue, and nobody else", async () => {
  await hide();
  expect((await listFollowJobs(db, me)).map(({ address }) => address)).toEqual([other]);
  await saveHidden(db, friend, false, NOW);
  expect(await db.count("hidden-people")).toBe(0);
  expect(await saveFollowJobs(db, me, [friend], NOW), "once let back in, they can be asked for again").toBe(1);
});

it("tries nobody again who was hidden since following them failed", async () => {
  await settleFollowJob(db, { accountId: me, address: friend }, settleFollow({ kind: "refused" }, 0, NOW));
  await hide();
  expect(await retryFollowJobs(db, me, [friend], NOW)).toBe(0);
});

it("leaves a follow that was done, which can be taken back; and one that is being taken back goes on", async () => {
  await settleFollowJob(db, { accountId: me, address: friend }, newlyFollowed);
  await hide();
  expect(await undoFollowJobs(db, me, [friend], NOW)).toBe(1);
  await hide();
  expect(await db.get("follow-jobs", [me, friend])).toMatchObject({ state: "queued", undo: true });
});

it("knows of a follow that was under way when its person was hidden", async () => {
  const claim = () => claimFollowStep(db, { accountId: me, now: NOW, leaseUntil: NOW + 1, mayFollow: true });
  await claim();
  await claim();
  await hide();
  await settleFollowJob(db, { accountId: me, address: other }, newlyFollowed);
  expect(await nextFollowDueAt(db, me), "never begun again").toBeUndefined();
  await settleFollowJob(db, { accountId: me, address: friend }, newlyFollowed);
  expect(await undoFollowJobs(db, me, [friend], NOW)).toBe(1);
});
