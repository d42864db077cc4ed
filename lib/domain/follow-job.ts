import { HOUR_MS, MINUTE_MS, SECOND_MS } from "./durations.ts";
import type { FollowOptions } from "./follow-options.ts";
import type { Job, Settlement } from "./job.ts";
import type { Relationship } from "./person.ts";

/**
 * How asking the user's own instance to follow one person ended.
 * `following` and `requested` (they approve followers by hand) are what was wanted, `isNew` where it is known that they were not before;
 * `already` = followed before, so there was nothing to do; `unfollowed` = taken back, as the user asked. `moved` = the account has gone to
 * `to`, and the instance lets nobody follow the old one; `refused` = blocked by one side; `unresolved` = the instance does not
 * find the person just now. The last two are about the account that follows, not about the person.
 */
export type FollowOutcome =
  | { readonly kind: "following" | "requested"; readonly isNew?: true }
  | { readonly kind: "already" | "unfollowed" }
  | { readonly kind: "moved"; readonly to: string }
  | { readonly kind: "refused" | "gone" | "limit-reached" }
  | { readonly kind: "unresolved" | "unreachable" }
  | { readonly kind: "rate-limited"; readonly retryAt: number }
  | { readonly kind: "signed-out" };

/** One person to be followed by one of the user's accounts, because the user asked for it. */
export interface FollowJob extends Job<FollowOutcome> {
  /** Id of the user's own account (see `Account`). */
  readonly accountId: string;
  /** `user@host` of the person. */
  readonly address: string;
  /** When the user asked, ms since the epoch: what was asked for at once belongs together. */
  readonly askedAt: number;
  /** The user wants the follow taken back. */
  readonly undo?: true;
  readonly options?: FollowOptions;
  /** They are followed, but the instance would not put them into the list. */
  readonly isUnlisted?: true;
}

/** Neither followed nor given up yet; or followed, and to be taken back. */
export function isOpen({ state }: FollowJob): boolean {
  return state !== "done" && state !== "failed";
}

/** They are followed, and have yet to be put into the list that the user named: a job that is done, and due for that. */
export function isToBeListed({ state, dueAt, options }: FollowJob): boolean {
  return state === "done" && dueAt !== undefined && options?.list !== undefined;
}

/** It takes none of the follows that an instance allows in a day: a follow is taken back, or somebody who is followed is put into a list. */
export function costsNoFollow({ state, undo }: FollowJob): boolean {
  return undo === true || state === "done";
}

/** The extension made the follow, and nobody else before: it may be taken back. */
export function isNewlyFollowed({ state, outcome, undo }: FollowJob): boolean {
  return state === "done" && isFollow(outcome) && outcome.isNew === true && !undo;
}

/** The follow was taken back, as the user asked. Kept, so that nobody is followed again by a press that was about others. */
export function isTakenBack({ state, outcome }: FollowJob): boolean {
  return state === "done" && outcome?.kind === "unfollowed";
}

/** What was done is no more: it was taken back, or ended elsewhere, as the instance tells. The person can be asked for again. */
export function isOver(job: FollowJob, relationship?: Relationship): boolean {
  return isTakenBack(job) || (job.state === "done" && relationship === "none");
}

/** It was given up while its call was under way: what comes of that call still counts, but it is never begun again. */
export function isGivenUp({ state, dueAt }: FollowJob): boolean {
  return state === "claimed" && dueAt === undefined;
}

/** Somebody who is asked for again is queued again: following them failed or was given up, or what was done is no more. */
export function isAskedAnew(job: FollowJob, relationship?: Relationship): boolean {
  return job.state === "failed" || isGivenUp(job) || isOver(job, relationship);
}

/**
 * What is left of a job that is given up before its end: a follow that was to be taken back is still one, and so is one that was to be put into
 * a list. Undefined: nothing.
 */
export function remainderOf({ dueAt: _due, undo, ...job }: FollowJob): FollowJob | undefined {
  if (!undo) return job.state === "done" ? job : undefined;
  // A try to take it back that failed has left its own outcome.
  const outcome = isFollow(job.outcome) ? job.outcome : ({ kind: "following", isNew: true } as const);
  return { ...job, state: "done", outcome };
}

function isFollow(
  outcome: FollowOutcome | undefined,
): outcome is Extract<FollowOutcome, { kind: "following" | "requested" }> {
  return outcome?.kind === "following" || outcome?.kind === "requested";
}

/** It failed, and may go well the next time. Who moved is for the user to choose again, elsewhere. */
export function isRetriable({ state, outcome }: FollowJob): boolean {
  return state === "failed" && outcome?.kind !== "moved" && outcome?.kind !== "gone";
}

const WAITS_MS = [30 * SECOND_MS, 2 * MINUTE_MS, 10 * MINUTE_MS, HOUR_MS, 6 * HOUR_MS] as const;

/** The settlement of a job that may have a list to it: whoever is followed is due for that at once. */
export function withList(
  settlement: Settlement<FollowOutcome>,
  { options }: Pick<FollowJob, "options">,
  now: number,
): Settlement<FollowOutcome> {
  const isFollowed = settlement.state === "done" && settlement.outcome.kind !== "unfollowed";
  return isFollowed && options?.list !== undefined ? { ...settlement, dueAt: now } : settlement;
}

/**
 * What follows from an outcome after `attempts` tries that told nothing: done, failed for a reason that will not change by itself, or tried
 * again later. Where the instance itself is in trouble, a try says nothing about the person, and nobody is given up for it.
 */
export function settleFollow(
  outcome: FollowOutcome,
  attempts: number,
  now: number,
  isInstanceInTrouble = false,
): Settlement<FollowOutcome> {
  switch (outcome.kind) {
    case "following":
    case "requested":
    case "already":
    case "unfollowed":
      return { state: "done", outcome };
    case "moved":
    case "refused":
    case "gone":
    case "limit-reached":
      return { state: "failed", outcome };
    case "rate-limited":
      return { state: "waiting", outcome, dueAt: outcome.retryAt, uncounted: true };
    case "signed-out":
      // Due at once: what holds the job back is the account, until the user signs in again.
      return { state: "waiting", outcome, dueAt: now, uncounted: true };
    case "unresolved":
    case "unreachable": {
      if (isInstanceInTrouble) return { state: "waiting", outcome, dueAt: now + WAITS_MS[0], uncounted: true };
      const wait = WAITS_MS[attempts];
      return wait === undefined ? { state: "failed", outcome } : { state: "waiting", outcome, dueAt: now + wait };
    }
  }
}
