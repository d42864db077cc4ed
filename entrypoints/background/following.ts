import { isOffline } from "../../lib/browser/network.ts";
import { mayFollow } from "../../lib/domain/follow-pace.ts";
import { takeFollowStep } from "../../lib/mastodon/take-follow-step.ts";
import { followWork } from "../../lib/pipeline/follow.ts";
import { createRunner } from "../../lib/pipeline/runner.ts";
import { listAccounts, saveSignedOut } from "../../lib/store/accounts.ts";
import { claimFollowStep, nextFollowDueAt, releaseFollowJob, settleFollowJob } from "../../lib/store/follow-jobs.ts";
import { openDatabase } from "../../lib/store/open.ts";
import { loadPace, updatePace } from "../../lib/store/paces.ts";
import { deletePerson, savePeopleAnswer } from "../../lib/store/people.ts";
import { announce } from "./announce.ts";
import { asAccount } from "./as-account.ts";
import { noteFollowed } from "./long-jobs.ts";

/** Has the instances of the user's accounts follow everybody who is queued and due, as fast as they allow. */
export const runFollows = createRunner(
  followWork({
    now: Date.now,
    isOffline,
    chance: Math.random,
    listReady: async (now) => {
      const db = await openDatabase();
      const accounts = (await listAccounts(db)).filter(({ signedOut }) => !signedOut);
      const paces = await Promise.all(accounts.map(({ id }) => loadPace(db, id)));
      return accounts.filter((_account, i) => paces[i] !== undefined && mayFollow(paces[i], now));
    },
    claim: async (options) => claimFollowStep(await openDatabase(), options),
    take: async (step) => {
      const result = await asAccount(
        "job" in step ? step.job.accountId : step.accountId,
        (account) => takeFollowStep(account, step, { now: Date.now }),
        ({ outcome }) => outcome.kind === "signed-out",
      );
      return result ?? { outcome: { kind: "unreachable" } };
    },
    keepPerson: async ({ accountId, address }, person) =>
      savePeopleAnswer(
        await openDatabase(),
        accountId,
        { kind: "person", address },
        { kind: "person", person },
        Date.now(),
      ),
    forgetPerson: async ({ accountId, address }) => deletePerson(await openDatabase(), accountId, address),
    keepRelationships: async (accountId, homeIds, byHomeId) =>
      savePeopleAnswer(
        await openDatabase(),
        accountId,
        { kind: "relationships", homeIds },
        { kind: "relationships", byHomeId },
        Date.now(),
      ),
    release: async (job) => releaseFollowJob(await openDatabase(), job),
    settle: async (job, settlement) => {
      await settleFollowJob(await openDatabase(), job, settlement);
      noteFollowed(job.accountId).catch(reportError);
    },
    keepPace: async (accountId, change) => updatePace(await openDatabase(), accountId, change),
    signedOut: async (accountId) => saveSignedOut(await openDatabase(), accountId),
    onSettled: announce,
  }),
);

/** When the account may and has to follow the next person (ms since the epoch), or undefined: nobody, or the user has paused it. */
export async function nextFollowAt(accountId: string): Promise<number | undefined> {
  const db = await openDatabase();
  const [pace, dueAt] = await Promise.all([loadPace(db, accountId), nextFollowDueAt(db, accountId)]);
  return dueAt === undefined || pace.isPaused ? undefined : Math.max(dueAt, pace.restUntil ?? 0);
}
