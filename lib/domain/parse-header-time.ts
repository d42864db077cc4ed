/**
 * A date of HTTP (`Sun, 06 Nov 1994 08:49:37 GMT`) or ISO 8601 (Mastodon), or seconds since the epoch (other servers); in ms since the epoch.
 * `text` is what `Headers` gives, which has no space around it.
 */
export function parseHeaderTime(text: string | null): number | undefined {
  if (text === null) return undefined;
  if (/^\d{9,11}$/.test(text)) return Number(text) * 1_000;
  // `Date.parse` makes a date of almost anything.
  const time = /^(?:[a-z]{3},|\d{4}-)/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}
