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

/**
 * The event that carries an answer. A `StorageEvent`, because it has fields for plain strings: Chromium hands them to the other world as
 * they are, where the `detail` of a `CustomEvent` would be written out and read in again, at half the cost of parsing the answer.
 */
export function encodeAnswer({ text, ...head }: Answer): Event {
  return new StorageEvent(ANSWER_EVENT, { key: JSON.stringify(head), newValue: text });
}

/** Reads what `encodeAnswer` wrote, or returns undefined for anything else. */
export function decodeAnswer(event: Event): Answer | undefined {
  const { key, newValue: text } = event as StorageEvent;
  if (typeof key !== "string" || key.length > 10_000 || typeof text !== "string") return undefined;
  try {
    const { url, status, rateLimit } = JSON.parse(key) as Partial<Answer>;
    if (typeof url !== "string" || typeof status !== "number" || !Array.isArray(rateLimit)) return undefined;
    return { url, status, rateLimit, text };
  } catch {
    return undefined;
  }
}
