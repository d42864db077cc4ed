import { DAY_MS, MINUTE_MS, SECOND_MS } from "../domain/durations.ts";
import { type Budget, FOLLOWS_A_DAY } from "../domain/follow-pace.ts";
import { parseHeaderTime } from "../domain/parse-header-time.ts";

/** Mastodon's windows are five minutes long at the shortest (config/initializers/rack_attack.rb). */
const SHORTEST_WINDOW_MS = 5 * MINUTE_MS;
/** And a quarter of an hour at the longest, but for the follows of a day. */
const LONGEST_WINDOW_MS = 15 * MINUTE_MS;
/** Clocks differ a little, and headers have whole seconds; a call a moment too early would cost a refusal. */
const MARGIN_MS = SECOND_MS;

/**
 * Until when nothing should be sent (ms since the epoch), from the headers of an answer: `X-RateLimit-Remaining` of 0 means that the
 * next call is refused until the reset. Undefined where calls are left or the server says nothing.
 */
export function readRest(headers: Headers, now: number): number | undefined {
  return headers.get("X-RateLimit-Remaining") === "0" ? readReset(headers, now) : undefined;
}

/**
 * When the window of an exhausted limit ends (ms since the epoch, by our clock), at most a day from now. `Retry-After` comes first (other servers,
 * proxies), then `X-RateLimit-Reset`; where neither makes sense, the shortest window is waited for.
 */
export function readReset(headers: Headers, now: number): number {
  const wait = readRetryAfter(headers, now) ?? readWindowRest(headers, now) ?? SHORTEST_WINDOW_MS;
  return now + Math.min(Math.max(wait, 0), DAY_MS) + MARGIN_MS;
}

/** What the headers say of the limit that is nearest to its end, or undefined where they say nothing. */
export function readBudget(headers: Headers, now: number): Budget | undefined {
  const remaining = readCount(headers.get("X-RateLimit-Remaining"));
  const limit = readCount(headers.get("X-RateLimit-Limit"));
  if (remaining === undefined || limit === undefined || limit === 0) return undefined;
  return { of: isOfFollows(headers) ? "follows" : "calls", limit, remaining, resetAt: readReset(headers, now) };
}

/** All that an answer says of limits. */
export function readPace(headers: Headers, now: number): { readonly budget?: Budget; readonly restUntil?: number } {
  const [budget, restUntil] = [readBudget(headers, now), readRest(headers, now)];
  return { ...(budget && { budget }), ...(restUntil !== undefined && { restUntil }) };
}

/** Whether an answer tells of the follows of a day, the one limit of Mastodon whose window is a day. */
function isOfFollows(headers: Headers): boolean {
  return readCount(headers.get("X-RateLimit-Limit")) === FOLLOWS_A_DAY;
}

function readCount(text: string | null): number | undefined {
  return text !== null && /^\d+$/.test(text) ? Number(text) : undefined;
}

/** RFC 9110, section 10.2.3, in ms. */
function readRetryAfter(headers: Headers, now: number): number | undefined {
  const text = headers.get("Retry-After") ?? "";
  if (/^\d+$/.test(text)) return Number(text) * SECOND_MS;
  const time = parseHeaderTime(text);
  return time === undefined ? undefined : time - (readServerClock(headers, now) ?? now);
}

/**
 * The reset is a time by the instance's clock. With its `Date` (readable with permission for the host) the wait is exact, however wrong our
 * clock. Without it, a wait that no window can be as long as shows that the clocks differ, and so does a reset in the past, which makes no sense:
 * then some window is waited for, and the next refusal tells more.
 */
function readWindowRest(headers: Headers, now: number): number | undefined {
  const reset = parseHeaderTime(headers.get("X-RateLimit-Reset"));
  if (reset === undefined) return undefined;
  const serverNow = readServerClock(headers, now);
  if (serverNow !== undefined) return reset - serverNow;
  const wait = reset - now;
  if (wait <= 0) return undefined;
  return isOfFollows(headers) ? wait : Math.min(wait, LONGEST_WINDOW_MS);
}

/** The instance's clock; one that is more than a day from ours is no clock but an old answer. */
function readServerClock(headers: Headers, now: number): number | undefined {
  const date = parseHeaderTime(headers.get("Date"));
  return date !== undefined && Math.abs(date - now) <= DAY_MS ? date : undefined;
}
