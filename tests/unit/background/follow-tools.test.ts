import { expect, it } from "vitest";
import { followTools, nextFollowAt } from "../../../entrypoints/background/follow-tools.ts";
import { type FollowPace, FRESH_PACE } from "../../../lib/domain/follow-pace.ts";
import { queuedJob } from "../../../lib/domain/job.ts";
import { saveAccount } from "../../../lib/store/accounts.ts";
import { saveFollowJobs } from "../../../lib/store/follow-jobs.ts";
import { updatePace } from "../../../lib/store/paces.ts";
import { accountRow } from "../store/account-row.ts";
import { db, NOW } from "../store/empty-store.ts";

const ME = "me@home.example.org";
const FRIEND = "friend@one.example.org";
const LATER = NOW + 60_000;

const { listReady } = followTools({
  openDatabase: async () => db,
  now: () => NOW,
  isOffline: () => false,
  chance: () => 0.5,
  take: async () => ({ outcome: { kind: "unreachable" } }),
  onJobSettled: () => {},
  onSettled: () => {},
});

const resting = (restReason: "calls" | "follows" | "trouble"): FollowPace => ({
  ...FRESH_PACE,
  restReason,
  restUntil: LATER,
});

/** `next`: when the account goes on with a follow that is due; `undone`: with one that is to be taken back. */
it.each<[what: string, pace: FollowPace, isReady: boolean, next: number | undefined, undone: number | undefined]>([
  ["that rests for nothing", FRESH_PACE, true, NOW, NOW],
  ["that is paused", { ...FRESH_PACE, isPaused: true }, false, undefined, undefined],
  ["whose calls are used up", resting("calls"), false, LATER, LATER],
  ["whose instance is in trouble", resting("trouble"), false, LATER, LATER],
  ["whose follows of the day are used up", resting("follows"), true, LATER, NOW],
])("an account %s is ready, and goes on, as that allows", async (_what, pace, isReady, next, undone) => {
  await saveAccount(db, accountRow(ME));
  await updatePace(db, ME, () => pace);
  expect(await nextFollowAt(db, ME), "with nothing to do").toBeUndefined();
  await saveFollowJobs(db, ME, [FRIEND], NOW);
  expect((await listReady(NOW)).map(({ id }) => id)).toEqual(isReady ? [ME] : []);
  expect(await nextFollowAt(db, ME)).toBe(next);
  await db.put("follow-jobs", { ...queuedJob(NOW), accountId: ME, address: FRIEND, askedAt: NOW, undo: true });
  expect(await nextFollowAt(db, ME)).toBe(undone);
});

it("an account that is signed out is not ready, and keeps no other waiting", async () => {
  const other = "other@home.example.org";
  await saveAccount(db, accountRow(ME, { signedOut: true }));
  await saveAccount(db, accountRow(other));
  expect((await listReady(NOW)).map(({ id }) => id)).toEqual([other]);
});
