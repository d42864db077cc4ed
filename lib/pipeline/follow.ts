import { type FollowJob, type FollowOutcome, settleFollow } from "../domain/follow-job.ts";
import type { Settlement } from "../domain/job.ts";
import { LEASE_MS, type Work } from "./run-jobs.ts";

/** One at a time: the instance's answer to each call tells whether the next one is welcome. */
const CONCURRENCY = 1;

export interface FollowTools {
  readonly now: () => number;
  /** Claims due jobs, or none while the account rests or is signed out. */
  readonly claim: (options: { room: number; now: number; leaseUntil: number }) => Promise<readonly FollowJob[]>;
  readonly follow: (address: string) => Promise<{ outcome: FollowOutcome; restUntil?: number }>;
  readonly settle: (job: FollowJob, settlement: Settlement<FollowOutcome>) => Promise<void>;
  /** The account's instance wants no further call before `until` (ms since the epoch). */
  readonly rest: (until: number) => Promise<void>;
  /** The account's instance no longer knows the token. */
  readonly signedOut: () => Promise<void>;
  /** Called after each settled job. */
  readonly onSettled: () => void;
}

/** FollowJob → done: has the user's instance follow each person, at the pace that the instance allows. For one account. */
export function followWork({ now, claim, follow, settle, rest, signedOut, onSettled }: FollowTools): Work<FollowJob> {
  return {
    concurrency: CONCURRENCY,
    claim: (room) => claim({ room, now: now(), leaseUntil: now() + LEASE_MS }),
    perform: async (job) => {
      const { outcome, restUntil } = await follow(job.address);
      if (restUntil !== undefined) await rest(restUntil);
      if (outcome.kind === "signed-out") await signedOut();
      await settle(job, settleFollow(outcome, job.attempts, now()));
      onSettled();
    },
  };
}
