import { mayNameHandle } from "./may-hold-spot.ts";
import { type LinkedHandle, parseProfileUrl } from "./parse-profile-url.ts";
import { isCut, LOOKS_LIMIT, looks, type Spot } from "./spot.ts";

const SCHEME = "(?:https?|web\\+ap|web\\+mastodon|mastodon|fediverse|fedi)";
const URL_CHARACTERS = "[!#$%&*+,./0-9:;=?@A-Z\\[\\]_a-z~-]";
const LINK = new RegExp(
  `${SCHEME}://[\\p{L}\\p{M}\\p{N}.-]{3,253}(?::[^\\s/]{1,64})?(?:[/?#@]${URL_CHARACTERS}{0,1500})?`,
  "giu",
);
const PATH_HERE = new RegExp(`${URL_CHARACTERS}{1,300}`, "iy");
const HOST_CHARACTER = /[\p{Script=Latin}0-9.-]/u;
const TRAILING_MARKS = /[.,;:!?\]]+$/;

/** A link in a text, with the spot that it is if it names a handle. */
export interface FoundLink {
  readonly start: number;
  readonly end: number;
  readonly spot?: Spot;
}

/** Every link with a scheme. Those that name nobody count too: what stands inside of them is not text. */
export function findLinks(text: string): FoundLink[] {
  if (!text.includes("://")) return [];
  return looks(text, LINK).map(({ index: start, 0: match }) => {
    const link = match.replace(TRAILING_MARKS, "");
    const end = start + link.length;
    if (isCut(text, end) || !mayNameHandle(link)) return { start, end };
    const linked = parseProfileUrl(link.replace(/^(?!https?:)[\w+]+:/i, "https:"));
    return { start, end, ...(linked && { spot: linkSpot(start, end, linked, /^http/i.test(link)) }) };
  });
}

/** `host/@user` without a scheme, outside of the links that were found. */
export function findPaths(text: string, links: readonly FoundLink[]): Spot[] {
  const spots: Spot[] = [];
  let looked = 0;
  for (let slash = text.indexOf("/"); slash >= 0 && looked < LOOKS_LIMIT; slash = text.indexOf("/", slash + 1)) {
    const link = links.find(({ start, end }) => start <= slash && slash < end);
    if (link !== undefined) {
      slash = link.end - 1;
      continue;
    }
    const host = runBefore(text, slash, HOST_CHARACTER, 253).replace(/^[.-]+/, "");
    if (!host.includes(".")) continue;
    looked++;
    PATH_HERE.lastIndex = slash;
    const path = (PATH_HERE.exec(text)?.[0] ?? "").replace(TRAILING_MARKS, "");
    const [start, end] = [slash - host.length, slash + path.length];
    slash = Math.max(slash, end - 1);
    // "@host.example/…" is the rest of an address, "host:host.example/…" one of another scheme.
    if (/[@/:]$/.test(text.slice(Math.max(0, start - 1), start)) || isCut(text, end) || !mayNameHandle(path)) continue;
    const linked = parseProfileUrl(`https://${host}${path}`);
    if (linked !== undefined) spots.push(linkSpot(start, end, linked, false));
  }
  return spots;
}

function linkSpot(start: number, end: number, { handle, shape }: LinkedHandle, isUrl: boolean): Spot {
  const form = shape === "interaction" ? "interaction-link" : "profile-link";
  return { start, end, handle, form, shape, isUrl };
}

/**
 * The characters of one kind right before a position, at most `limit`. Read backwards: a pattern with `$` at its end would be tried at
 * each position of the text.
 */
function runBefore(text: string, end: number, kind: RegExp, limit: number): string {
  let start = end;
  while (start > 0 && end - start < limit && kind.test(text.charAt(start - 1))) start--;
  return text.slice(start, end);
}
