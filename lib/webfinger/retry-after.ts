import { DAY_MS, MINUTE_MS } from "../domain/durations.ts";

/** However soon a host wants to be asked again: it shall not have this browser knock every second. */
const SHORTEST_MS = MINUTE_MS;
/** However late: a host is not believed for longer than a day. */
const LONGEST_MS = DAY_MS;

/**
 * How long a host wants to be left alone (ms), between a minute and a day, or undefined where it does not say. `Retry-After` in seconds
 * or as a date (RFC 9110, section 10.2.3); else `X-RateLimit-Reset` as Mastodon writes it (a date) or as others do (seconds since the
 * epoch, or from now). A date is held against the `Date` of the same answer where that can be read: clocks differ, and the wait is what counts.
 */
export function readRetryAfter(headers: Headers, now: number): number | undefined {
  const retryAfter = headers.get("Retry-After")?.trim();
  const wait = retryAfter && /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1_000 : untilTime(headers, now);
  return wait === undefined ? undefined : Math.min(Math.max(wait, SHORTEST_MS), LONGEST_MS);
}

/** As above, where the answer says that no request is left until then (`X-RateLimit-Remaining` or `RateLimit-Remaining` of 0). */
export function readUsedUp(headers: Headers, now: number): number | undefined {
  const remaining = headers.get("X-RateLimit-Remaining") ?? headers.get("RateLimit-Remaining");
  return remaining !== null && /^\s*0\s*$/.test(remaining) ? readRetryAfter(headers, now) : undefined;
}

function untilTime(headers: Headers, now: number): number | undefined {
  const reset = headers.get("X-RateLimit-Reset") ?? headers.get("RateLimit-Reset");
  const time = readTime(headers.get("Retry-After")) ?? readTime(reset);
  if (time !== undefined) return time - (readTime(headers.get("Date")) ?? now);
  // A number too small for a time is a wait, as the IETF's draft of these headers has it.
  return reset !== null && /^\s*\d{1,6}\s*$/.test(reset) ? Number(reset) * 1_000 : undefined;
}

/** A date of HTTP (`Sun, 06 Nov 1994 08:49:37 GMT`) or ISO 8601, or seconds since the epoch; in ms since the epoch. */
function readTime(text: string | null): number | undefined {
  const trimmed = text?.trim() ?? "";
  if (/^\d{9,11}$/.test(trimmed)) return Number(trimmed) * 1_000;
  // `Date.parse` makes a date of almost anything.
  const time = /^(?:[a-z]{3},|\d{4}-)/i.test(trimmed) ? Date.parse(trimmed) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}
