import { DAY_MS, MINUTE_MS } from "../domain/durations.ts";
import { parseHeaderTime } from "../domain/parse-header-time.ts";

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
  const retryAfter = headers.get("Retry-After") ?? "";
  const wait = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1_000 : untilTime(headers, now);
  return wait === undefined ? undefined : Math.min(Math.max(wait, SHORTEST_MS), LONGEST_MS);
}

/** As above, where the answer says that no request is left until then (`X-RateLimit-Remaining` or `RateLimit-Remaining` of 0). */
export function readUsedUp(headers: Headers, now: number): number | undefined {
  const remaining = headers.get("X-RateLimit-Remaining") ?? headers.get("RateLimit-Remaining");
  return remaining === "0" ? readRetryAfter(headers, now) : undefined;
}

function untilTime(headers: Headers, now: number): number | undefined {
  const reset = headers.get("X-RateLimit-Reset") ?? headers.get("RateLimit-Reset") ?? "";
  const time = parseHeaderTime(headers.get("Retry-After")) ?? parseHeaderTime(reset);
  if (time !== undefined) return time - (parseHeaderTime(headers.get("Date")) ?? now);
  // A number too small for a time is a wait, as the IETF's draft of these headers has it.
  return /^\d{1,6}$/.test(reset) ? Number(reset) * 1_000 : undefined;
}
