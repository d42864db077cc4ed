import { type FollowJob, isNewlyFollowed, isOpen, isRetriable, isToBeListed } from "./follow-job.ts";
import type { FollowPace, RestReason } from "./follow-pace.ts";

/** How far the following that the user asked for last has come. */
export interface FollowProgress {
  readonly open: number;
  readonly done: number;
  /** How many of those done have yet to say yes. */
  readonly requested: number;
  readonly failed: number;
  /** How many of the open ones are follows to be taken back. */
  readonly undoing: number;
  /** Of those done, the ones that this extension newly followed, and that may be taken back. */
  readonly undoable: readonly string[];
  /** How many of those done are yet to be put into a list, and how many the instance would not put there. */
  readonly toList: number;
  readonly unlisted: number;
  /** Of those failed, the ones that may be tried again. */
  readonly retriable: readonly string[];
  /** Nothing is sent before this time (ms since the epoch), and why. */
  readonly rest?: { readonly until: number; readonly reason: RestReason };
  readonly isPaused?: true;
  /** The browser has no network: nothing is sent, and nothing is lost. */
  readonly isOffline?: true;
  /** When all will be done, as far as can be said; ms since the epoch. */
  readonly endsAt?: number;
  readonly pace: FollowPace;
}

/** There is something to go on with, or to give up: somebody is still to be followed, or a pause holds up that they are put into a list. */
export function isUnderWay({ open, toList, isPaused }: Pick<FollowProgress, "open" | "toList" | "isPaused">): boolean {
  return open > 0 || (isPaused === true && toList > 0);
}

/**
 * Counts the jobs of one account that belong together: all that were asked for since the oldest one that is still open, or, when none is,
 * those of the last time. Five people after a hundred are five to go, not a hundred and five.
 */
export function countFollows(
  jobs: readonly FollowJob[],
): Omit<FollowProgress, "rest" | "isPaused" | "isOffline" | "endsAt" | "pace"> {
  const open = jobs.filter(isOpen);
  const since =
    open.length > 0 ? Math.min(...open.map(({ askedAt }) => askedAt)) : Math.max(...jobs.map(({ askedAt }) => askedAt));
  const together = jobs.filter(({ askedAt }) => askedAt >= since);
  const count = (wanted: FollowJob["state"]) => together.filter(({ state }) => state === wanted).length;
  return {
    open: open.length,
    done: count("done"),
    requested: together.filter(({ state, outcome }) => state === "done" && outcome?.kind === "requested").length,
    failed: count("failed"),
    undoing: open.filter(({ undo }) => undo).length,
    undoable: together.filter(isNewlyFollowed).map(({ address }) => address),
    toList: together.filter(isToBeListed).length,
    unlisted: together.filter(({ isUnlisted }) => isUnlisted).length,
    retriable: together.filter(isRetriable).map(({ address }) => address),
  };
}
