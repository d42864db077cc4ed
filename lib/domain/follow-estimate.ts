import { DAY_MS, MINUTE_MS } from "./durations.ts";
import { type Budget, FOLLOWS_A_DAY, type FollowPace, mayCall } from "./follow-pace.ts";

/** What a call takes on an ordinary day: most of them are looked up or delivered elsewhere while we wait. */
const CALL_MS = 400;
/** What Mastodon allows in a window, and how long that is (config/initializers/rack_attack.rb). */
const CALLS_A_WINDOW = 300;
const CALLS_WINDOW_MS = 5 * MINUTE_MS;

/** What is still to be done: how many people, and how many of them the instance has not found for us yet. */
export interface OpenFollows {
  readonly open: number;
  readonly unmet: number;
  /** How many of them are follows to be taken back, of which a day may have as many as one likes. */
  readonly undoing?: number;
  /** The instance runs Mastodon, so that limits which it has not told are known all the same. */
  readonly isMastodon?: true | undefined;
}

/**
 * When following will be done (ms since the epoch), as far as limits let one say: so many follows a day, so many calls in a window, one call after
 * the other. Limits that Mastodon has not told yet are known; of other servers only what they tell.
 */
export function estimateEnd(
  { open, unmet, undoing = 0, isMastodon }: OpenFollows,
  pace: FollowPace,
  now: number,
): number {
  const toFollow = open - undoing;
  const start = toFollow === 0 && mayCall(pace, now) ? now : Math.max(now, pace.restUntil ?? 0);
  const follows =
    pace.follows ?? freshBudget("follows", isMastodon ? FOLLOWS_A_DAY : Number.POSITIVE_INFINITY, DAY_MS, start);
  const calls =
    pace.calls ?? freshBudget("calls", isMastodon ? CALLS_A_WINDOW : Number.POSITIVE_INFINITY, CALLS_WINDOW_MS, start);
  const today = left(follows, start);
  // A night lies between this day's follows and each next lot.
  const nights = toFollow <= today ? 0 : Math.ceil((toFollow - today) / follows.limit);
  const lastLot = nights === 0 ? open : toFollow - today - (nights - 1) * follows.limit;
  const callsEach = open === 0 ? 0 : (open + unmet) / open;
  const lastStart = nights === 0 ? start : windowEnd(follows, DAY_MS, start) + (nights - 1) * DAY_MS;
  return lastStart + callsTake(lastLot * callsEach, calls, lastStart);
}

function callsTake(count: number, calls: Budget, start: number): number {
  const room = left(calls, start);
  if (count <= room) return count * CALL_MS;
  const windows = Math.ceil((count - room) / calls.limit);
  const lastWindow = count - room - (windows - 1) * calls.limit;
  const firstWait = windowEnd(calls, CALLS_WINDOW_MS, start) - start;
  return firstWait + (windows - 1) * CALLS_WINDOW_MS + lastWindow * CALL_MS;
}

function freshBudget(of: Budget["of"], limit: number, windowMs: number, now: number): Budget {
  return { of, limit, remaining: limit, resetAt: nextWindow(windowMs, now) };
}

/** What is left of a limit at a time: all of it in a new window. */
function left({ resetAt, remaining, limit }: Budget, at: number): number {
  return resetAt > at ? remaining : limit;
}

function windowEnd({ resetAt }: Budget, windowMs: number, at: number): number {
  return resetAt > at ? resetAt : nextWindow(windowMs, at);
}

/** Windows begin at whole multiples of their length since the epoch: a day's window is a day of UTC. */
function nextWindow(windowMs: number, now: number): number {
  return (Math.floor(now / windowMs) + 1) * windowMs;
}
