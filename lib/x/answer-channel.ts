/**
 * How X's answers get from the observer (in the page's own world) to the reader (in the extension's isolated world): events on the
 * document, whose detail is a string, because that is the one kind of value that both browsers let pass between the worlds.
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

/** The text comes behind the first line, as it is: escaping a megabyte once more would cost as much as parsing it. */
export function encodeAnswer({ text, ...head }: Answer): string {
  return `${JSON.stringify(head)}\n${text}`;
}

/** Reads what `encodeAnswer` wrote, or returns undefined for anything else. */
export function decodeAnswer(detail: unknown): Answer | undefined {
  if (typeof detail !== "string") return undefined;
  const end = detail.indexOf("\n");
  if (end < 0 || end > 10_000) return undefined;
  try {
    const { url, status, rateLimit } = JSON.parse(detail.slice(0, end)) as Partial<Answer>;
    if (typeof url !== "string" || typeof status !== "number" || !Array.isArray(rateLimit)) return undefined;
    return { url, status, rateLimit, text: detail.slice(end + 1) };
  } catch {
    return undefined;
  }
}
