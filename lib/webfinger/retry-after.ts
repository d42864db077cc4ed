const MINUTE_MS = 60_000;
/** However soon a host wants to be asked again: it shall not have this browser knock every second. */
const SHORTEST_MS = MINUTE_MS;
/** However late: a host is not believed for longer than a day. */
const LONGEST_MS = 24 * 60 * MINUTE_MS;

/**
 * How long a host wants to be left alone (ms), between a minute and a day, or undefined where it does not say. `Retry-After` in seconds
 * or as a date (RFC 9110, section 10.2.3); else `X-RateLimit-Reset` as Mastodon writes it (a date) or as most others do (seconds since the
 * epoch). A date is held against the `Date` of the same answer where that can be read: clocks differ, and the wait is what counts.
 */
export function readRetryAfter(headers: Headers, now: number): number | undefined {
  const retryAfter = headers.get("Retry-After")?.trim();
  const wait = retryAfter && /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1_000 : untilTime(headers, now);
  return wait === undefined ? undefined : Math.min(Math.max(wait, SHORTEST_MS), LONGEST_MS);
}

function untilTime(headers: Headers, now: number): number | undefined {
  const time = readTime(headers.get("Retry-After")) ?? readTime(headers.get("X-RateLimit-Reset"));
  return time === undefined ? undefined : time - (readTime(headers.get("Date")) ?? now);
}

/** A date of HTTP (`Sun, 06 Nov 1994 08:49:37 GMT`) or ISO 8601, or seconds since the epoch; in ms since the epoch. */
function readTime(text: string | null): number | undefined {
  const trimmed = text?.trim() ?? "";
  if (/^\d{9,11}$/.test(trimmed)) return Number(trimmed) * 1_000;
  // `Date.parse` makes a date of almost anything.
  const time = /^(?:[a-z]{3},|\d{4}-)/i.test(trimmed) ? Date.parse(trimmed) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}
