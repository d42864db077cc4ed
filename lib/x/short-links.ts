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
  if (list.length === 0) return NONE;
  const links: ShortLink[] = [];
  for (let i = 0; i < list.length && i < ENTITIES_LIMIT; i++) {
    const fields = asObject(list[i]);
    const short = asWebUrl(fields?.url);
    const target = asWebUrl(fields?.expanded_url);
    if (short !== undefined && target !== undefined) links.push({ short, target });
  }
  return links;
}

/** `text` with each known t.co link replaced by its target; unknown ones stay. */
export function expandShortLinks(text: string, links: readonly ShortLink[]): string {
  if (links.length === 0) return text;
  const find = (found: string) => links.findLast(({ short }) => short === found)?.target ?? found;
  const expanded = text.replace(SHORT_LINK, find);
  return expanded.length > EXPANDED_LIMIT ? expanded.slice(0, EXPANDED_LIMIT) : expanded;
}

/** Whether a link is one of X's own short ones, which tell nothing until expanded. */
export function isShortLink(url: string): boolean {
  return /^https?:\/\/t\.co\//i.test(url);
}
