import { MINUTE_MS, SECOND_MS } from "./durations.ts";

/** What an instance said of one of its limits. `follows`: new follows of a day; `calls`: everything. */
export interface Budget {
  readonly of: "calls" | "follows";
  /** How much is allowed in one window, and how much of it was left. */
  readonly limit: number;
  readonly remaining: number;
  /** When the window ends, ms since the epoch by our clock. */
  readonly resetAt: number;
}

/** Why nothing is sent: a limit is used up, or the instance has trouble of its own. */
export type RestReason = Budget["of"] | "trouble";

/** How fast an account may go on; kept from one answer to the next. */
export interface FollowPace {
  /** As told last. */
  readonly calls?: Budget;
  readonly follows?: Budget;
  /** Calls in a row that the instance did not answer, or answered with trouble of its own. */
  readonly failuresInRow: number;
  /** Nothing is sent for following before this time, ms since the epoch. */
  readonly restUntil?: number;
  readonly restReason?: RestReason;
  /** The user wants nothing sent until they say so. */
  readonly isPaused?: true;
}

/** New follows that Mastodon allows in a day of UTC (app/lib/rate_limiter.rb). */
export const FOLLOWS_A_DAY = 400;

export const FRESH_PACE: FollowPace = { failuresInRow: 0 };

/** What one answer says of the pace. */
export interface PaceNews {
  readonly budget?: Budget | undefined;
  /** The instance wants no call before this time, ms since the epoch. */
  readonly restUntil?: number | undefined;
  /** The instance did not answer, or has trouble of its own. */
  readonly isTrouble: boolean;
}

/** A failure may be about one person; so many in a row are the instance's. */
export const FAILURES_BEFORE_REST = 2;
const FIRST_REST_MS = 5 * SECOND_MS;
const LONGEST_REST_MS = 10 * MINUTE_MS;

/**
 * The pace after an answer. The rest of a day whose follows are used up outlasts calls that cost none. Trouble of the instance doubles the
 * rest each time, with jitter, so that not all who wait for it come back in the same moment. `chance`: in [0, 1).
 */
export function paceAfter(pace: FollowPace, news: PaceNews, now: number, chance: number): FollowPace {
  const { restUntil: rested, restReason, ...older } = pace;
  const { budget, restUntil, isTrouble } = news;
  const failuresInRow = isTrouble ? pace.failuresInRow + 1 : 0;
  const next = { ...older, ...(budget && { [budget.of]: budget }), failuresInRow };
  if (restUntil !== undefined) return { ...next, restUntil, restReason: budget?.of ?? "calls" };
  const isDayUsed = restReason === "follows" && rested !== undefined && rested > now;
  if (failuresInRow < FAILURES_BEFORE_REST) return isDayUsed ? { ...next, restUntil: rested, restReason } : next;
  const rest = Math.min(FIRST_REST_MS * 2 ** (failuresInRow - FAILURES_BEFORE_REST), LONGEST_REST_MS);
  return { ...next, restUntil: now + rest * (0.5 + chance), restReason: "trouble" };
}

/** Whether following may send something now. */
export function mayFollow({ isPaused, restUntil = 0 }: FollowPace, now: number): boolean {
  return !isPaused && restUntil <= now;
}

/** Whether calls that cost no follow may be made: the follows of a day are no matter to them. */
export function mayCall({ restUntil = 0, restReason }: FollowPace, now: number): boolean {
  return restReason === "follows" || restUntil <= now;
}

/** What reading leaves of each window for the following that may come. */
const SPARED_SHARE = 1 / 3;

/** Until when reading that can wait should pause (ms since the epoch): while less than a third of the calls are left. Undefined where more are. */
export function spareRestUntil(budget: Budget | undefined): number | undefined {
  return budget !== undefined && budget.remaining < budget.limit * SPARED_SHARE ? budget.resetAt : undefined;
}
