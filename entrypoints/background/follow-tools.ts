import { mayCall, mayFollow } from "../../lib/domain/follow-pace.ts";
import type { FollowStep, StepResult } from "../../lib/domain/follow-step.ts";
import type { FollowTools } from "../../lib/pipeline/follow.ts";
import { listAccounts, saveSignedOut } from "../../lib/store/accounts.ts";
import {
  claimFollowStep,
  nextFollowDueAt,
  nextFreeDueAt,
  releaseFollowJob,
  saveListed,
  settleFollowJob,
} from "../../lib/store/follow-jobs.ts";
import { loadPace, updatePace } from "../../lib/store/paces.ts";
import { deletePerson, savePeopleAnswer } from "../../lib/store/people.ts";
import type { Database } from "../../lib/store/schema.ts";

export interface FollowSurroundings {
  readonly openDatabase: () => Promise<Database>;
  readonly now: () => number;
  readonly isOffline: () => boolean;
  readonly chance: () => number;
  /** Makes a step's call, in the name of its account. */
  readonly take: (step: FollowStep) => Promise<StepResult>;
  /** A follow has ended, well or not, or people were put into a list; it may have been the last. Not called for follows that are taken back. */
  readonly onJobSettled: (accountId: string) => void;
  readonly onSettled: () => void;
}

/** Following out of the database and into it. */
export function followTools({ openDatabase, now, take, onJobSettled, ...rest }: FollowSurroundings): FollowTools {
  return {
    ...rest,
    now,
    take,
    listReady: async (at) => {
      const db = await openDatabase();
      const accounts = (await listAccounts(db)).filter(({ signedOut }) => !signedOut);
      const paces = await Promise.all(accounts.map(({ id }) => loadPace(db, id)));
      return accounts.filter((_account, i) => paces[i] && !paces[i].isPaused && mayCall(paces[i], at));
    },
    claim: async (options) => {
      const db = await openDatabase();
      const pace = await loadPace(db, options.accountId);
      return claimFollowStep(db, { ...options, mayFollow: mayFollow(pace, options.now) });
    },
    keepPerson: async ({ accountId, address }, person) =>
      savePeopleAnswer(await openDatabase(), accountId, { kind: "person", address }, { kind: "person", person }, now()),
    forgetPerson: async ({ accountId, address }) => deletePerson(await openDatabase(), accountId, address),
    keepRelationships: async (accountId, homeIds, byHomeId) =>
      savePeopleAnswer(
        await openDatabase(),
        accountId,
        { kind: "relationships", homeIds },
        { kind: "relationships", byHomeId },
        now(),
      ),
    release: async (job) => releaseFollowJob(await openDatabase(), job),
    settle: async (job, settlement) => {
      await settleFollowJob(await openDatabase(), job, settlement);
      if (!job.undo) onJobSettled(job.accountId);
    },
    keepListed: async (members, refused) => {
      await saveListed(await openDatabase(), members, refused);
      const [first] = members;
      if (first !== undefined) onJobSettled(first.job.accountId);
    },
    keepPace: async (accountId, change) => updatePace(await openDatabase(), accountId, change),
    signedOut: async (accountId) => saveSignedOut(await openDatabase(), accountId),
  };
}

/** When the account may and has to go on following (ms since the epoch), or undefined: nothing to do, or the user has paused it. */
export async function nextFollowAt(db: Database, accountId: string): Promise<number | undefined> {
  const [pace, dueAt] = await Promise.all([loadPace(db, accountId), nextFollowDueAt(db, accountId)]);
  if (dueAt === undefined || pace.isPaused) return undefined;
  const at = Math.max(dueAt, pace.restUntil ?? 0);
  const freeAt = pace.restReason === "follows" ? await nextFreeDueAt(db, accountId) : undefined;
  return freeAt === undefined ? at : Math.min(at, freeAt);
}
