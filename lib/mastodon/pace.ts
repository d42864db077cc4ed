/** Mastodon's windows are five minutes long at the shortest (config/initializers/rack_attack.rb). */
const WINDOW_MS = 5 * 60_000;
/** Servers' clocks differ a little from ours; a call a moment too early would cost a refusal. */
const MARGIN_MS = 1_000;
const DAY_MS = 24 * 60 * 60_000;

/**
 * Until when nothing should be sent (ms since the epoch), from the headers of an answer: `X-RateLimit-Remaining` of 0 means that the
 * next call is refused until `X-RateLimit-Reset` (ISO 8601). Undefined where calls are left or the server says nothing.
 */
export function readRest(headers: Headers, now: number): number | undefined {
  const remaining = headers.get("X-RateLimit-Remaining");
  return remaining !== null && Number(remaining) === 0 ? readReset(headers, now) : undefined;
}

/** When the window of an exhausted limit ends; where the server does not say, after the shortest one. At most a day from now. */
export function readReset(headers: Headers | undefined, now: number): number {
  const reset = Date.parse(headers?.get("X-RateLimit-Reset") ?? "");
  if (Number.isNaN(reset)) return now + WINDOW_MS;
  return Math.min(Math.max(reset, now) + MARGIN_MS, now + DAY_MS + MARGIN_MS);
}
