import { asArray, asObject, asWebUrl } from "./json.ts";

const SHORT_LINK = /https?:\/\/t\.co\/\w+/gi;
/** A text may grow by its links' targets, but not past this, in UTF-16 units; see `lib/protocol/content-message.ts`. */
const EXPANDED_LIMIT = 20_000;
const ENTITIES_LIMIT = 100;
const NONE: readonly ShortLink[] = [];

/** One URL entity of X: the t.co address that stands in the text, and where it leads. */
export interface ShortLink {
  readonly short: string;
  readonly target: string;
}

/**
 * Reads a list of URL entities (`{ url: "https://t.co/…", expanded_url }`). Entities come with `indices` too, but those
 * count code points; the t.co address itself is unique, so it is what gets replaced.
 */
export function readShortLinks(entities: unknown): readonly ShortLink[] {
  const list = asArray(entities);
  return list.length === 0 ? NONE : list.slice(0, ENTITIES_LIMIT).flatMap(readShortLink);
}

function readShortLink(entity: unknown): ShortLink[] {
  const fields = asObject(entity);
  const short = asWebUrl(fields?.url);
  const target = asWebUrl(fields?.expanded_url);
  return short === undefined || target === undefined ? [] : [{ short, target }];
}

/** `text` with each known t.co link replaced by its target; unknown ones stay. */
export function expandShortLinks(text: string, links: readonly ShortLink[]): string {
  if (links.length === 0) return text;
  const targets = new Map(links.map(({ short, target }) => [short, target]));
  return text.replace(SHORT_LINK, (short) => targets.get(short) ?? short).slice(0, EXPANDED_LIMIT);
}

/** Whether a link is one of X's own short ones, which tell nothing until expanded. */
export function isShortLink(url: string): boolean {
  return /^https?:\/\/t\.co\//i.test(url);
}
