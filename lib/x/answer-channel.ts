/**
 * How X's answers get from the observer (in the page's own world) to the reader (in the extension's isolated world): events on the
 * document that carry strings, because that is the one kind of value that both browsers let pass between the worlds.
 * Any script of the page can see and forge these events, so nothing in them is believed.
 */
export const ANSWER_EVENT = "flockover:answer";
/** The observer has started. The two scripts may start in either order, so each greets the other. */
export const OBSERVER_EVENT = "flockover:observer";
/** The reader listens; what the observer has kept so far may come. */
export const READER_EVENT = "flockover:reader";

/** One answer of X's servers, as the page got it. */
export interface Answer {
  readonly url: string;
  readonly status: number;
  /** The headers `x-rate-limit-limit`, `-remaining` and `-reset` (epoch seconds), where they were there. */
  readonly rateLimit: readonly (string | null)[];
  readonly text: string;
}

/** So many numbers of X's headers come along. */
const RATE_FIELDS = 3;

/**
 * The event that carries an answer. A `StorageEvent`, because it has fields for plain strings: Chromium hands them to the other world as
 * they are, where the `detail` of a `CustomEvent` would be written out and read in again, at half the cost of parsing the answer.
 */
export function encodeAnswer({ url, status, rateLimit, text }: Answer): Event {
  return new StorageEvent(ANSWER_EVENT, { url, key: [status, ...rateLimit].join(" "), newValue: text });
}

/** Reads what `encodeAnswer` wrote, or returns undefined for anything else. */
export function decodeAnswer(event: Event): Answer | undefined {
  const { url, key, newValue: text } = event as StorageEvent;
  if (typeof url !== "string" || typeof key !== "string" || typeof text !== "string") return undefined;
  if (url.length > 10_000 || key.length > 200) return undefined;
  const [status, ...rateLimit] = key.split(" ");
  if (!/^\d{1,3}$/.test(status ?? "") || rateLimit.length !== RATE_FIELDS) return undefined;
  return { url, status: Number(status), rateLimit: rateLimit.map((value) => value || null), text };
}
