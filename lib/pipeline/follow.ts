import { type FollowJob, type FollowOutcome, settleFollow } from "../domain/follow-job.ts";
import type { Settlement } from "../domain/job.ts";
import { LEASE_MS, type Work } from "./runner.ts";

/** Accounts on different instances do not wait for each other. */
const CONCURRENCY = 8;

export interface FollowTools {
  readonly now: () => number;
  /** The user's accounts that may send something now: neither signed out nor resting. */
  readonly listReady: (now: number) => Promise<readonly { readonly id: string }[]>;
  readonly claim: (options: {
    accountId: string;
    room: number;
    now: number;
    leaseUntil: number;
  }) => Promise<readonly FollowJob[]>;
  readonly follow: (job: FollowJob) => Promise<{ outcome: FollowOutcome; restUntil?: number }>;
  readonly settle: (job: FollowJob, settlement: Settlement<FollowOutcome>) => Promise<void>;
  /** The account's instance wants no further call before `until` (ms since the epoch). */
  readonly rest: (accountId: string, until: number) => Promise<void>;
  /** The account's instance no longer knows the token. */
  readonly signedOut: (accountId: string) => Promise<void>;
  /** Called after each settled job. */
  readonly onSettled: () => void;
}

/**
 * FollowJob → done: has the user's instance follow each person, at the pace that the instance allows. One call at a time for each
 * account: the answer to one tells whether the next is welcome.
 */
export function followWork(tools: FollowTools): Work<FollowJob> {
  const { now, listReady, claim, follow, settle, rest, signedOut, onSettled } = tools;
  return {
    concurrency: CONCURRENCY,
    claim: async (room, inFlight) => {
      const busy = new Set(inFlight.map(({ accountId }) => accountId));
      const free = (await listReady(now())).filter(({ id }) => !busy.has(id)).slice(0, room);
      const claimed = await Promise.all(
        free.map(({ id }) => claim({ accountId: id, room: 1, now: now(), leaseUntil: now() + LEASE_MS })),
      );
      return claimed.flat();
    },
    perform: async (job) => {
      const { outcome, restUntil } = await follow(job);
      if (restUntil !== undefined) await rest(job.accountId, restUntil);
      if (outcome.kind === "signed-out") await signedOut(job.accountId);
      await settle(job, settleFollow(outcome, job.attempts, now()));
      onSettled();
    },
  };
}
