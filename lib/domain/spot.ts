import type { EvidenceForm } from "./candidate.ts";
import { foreignHostKind } from "./foreign-hosts.ts";
import { type Handle, makeHandle } from "./handle.ts";
import { matchAt } from "./match-at.ts";
import type { LinkedHandle } from "./parse-profile-url.ts";

/** A place in a text where something of the shape of a handle stands. What it means is judged elsewhere. */
export interface Spot {
  readonly start: number;
  readonly end: number;
  readonly handle: Handle;
  readonly form: EvidenceForm;
  /** For links: how sure the path is. */
  readonly shape?: LinkedHandle["shape"];
  /** For links: whether the text has a scheme before it, as links have that X made. */
  readonly isUrl?: boolean;
  /** For spelled-out ones: they begin with an at sign, or name a profile's path, as no mailbox does. */
  readonly isFull?: boolean;
  /**
   * For spelled-out ones that ordinary sentences look like: a cue near them ("user dot host"), a cue with a colon or an arrow right before
   * them ("user @ host"), or that and a user part like the X account's own name ("user at host.example"). Where `isFull`, a name like the
   * account's own at a host of the fediverse is enough ("@user on host.example").
   */
  readonly needs?: "cue" | "label" | "label-and-name";
}

/** How many places of one text are looked at: bounds the time that a text takes, whatever is written in it. */
export const LOOKS_LIMIT = 60;

export const USER_HERE = /[a-z0-9_](?:[a-z0-9_.-]{0,62}[a-z0-9_])?/iy;

/**
 * A host: labels of letters of any script, and a last label of Latin letters, or one of the Internet's own others. Text of another
 * script right behind the last label does not belong to it: Japanese, Thai and Korean need no space there.
 */
export const LABEL = "[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?";
const OTHER_TOP =
  "рф|укр|бел|срб|мкд|мон|бг|қаз|рус|онлайн|сайт|ею|ευ|ελ|გე|հայ|中国|中國|香港|台灣|台湾|公司|网络|みんな|한국|닷컴|ไทย|भारत|বাংলা|ישראל|قطر|مصر|السعودية|امارات|ایران|شبكة";
const HOST_END = "(?![\\p{Script=Latin}0-9_]|-[\\p{L}\\p{N}]|\\.[\\p{Script=Latin}\\p{N}])";
const HOST_HERE = new RegExp(`(?:${LABEL}\\.){1,8}(?:xn--[a-z0-9-]{1,59}|[a-z]{2,63}|${OTHER_TOP})${HOST_END}`, "iuy");
/** Most hosts are of plain letters with a space or nothing behind them, and found in a fraction of the time. */
const PLAIN_HOST_HERE = /(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,8}[a-z]{2,63}(?!\S)/iy;

/** "@a@b.example.Tea and rain": where a space is missing, the next sentence begins with the capital. */
const NEXT_SENTENCE = /^([^A-Z]+\.[^A-Z.]+)\.[A-Z][a-z]*$/;

/** The host that begins at a position. */
export function hostAt(text: string, start: number): string | undefined {
  const host = matchAt(PLAIN_HOST_HERE, text, start) ?? matchAt(HOST_HERE, text, start);
  return host && (NEXT_SENTENCE.exec(host)?.[1] ?? host);
}

const USER_LIMIT = 64;

/** The user part that ends right before a position. Found by walking back, where a pattern would try every place to begin at. */
export function userBefore(text: string, end: number): string | undefined {
  if (!isWordCharacter(text.charCodeAt(end - 1))) return undefined;
  let start = end - 1;
  for (let at = start - 1; at >= Math.max(0, end - USER_LIMIT); at--) {
    const code = text.charCodeAt(at);
    if (isWordCharacter(code)) start = at;
    else if (code !== DOT && code !== HYPHEN) break;
  }
  return text.slice(start, end);
}

const DOT = 0x2e;
const HYPHEN = 0x2d;

/** `[A-Za-z0-9_]` */
function isWordCharacter(code: number): boolean {
  const lower = code | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x5f;
}

/** The first matches of a global pattern, as many as are looked at. */
export function looks(text: string, pattern: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  // `matchAll` would copy the pattern for each text, which takes longer than to look for it.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (matches.push(match) >= LOOKS_LIMIT) break;
  }
  return matches;
}

/** X cuts long words and links with this sign; what is cut is never completed by guessing. */
export function isCut(text: string, end: number): boolean {
  return text[end] === "…";
}

/** A spot for `user` and `host`, or none where they cannot be a handle, or where what follows makes them something else. */
export function addressSpot(
  text: string,
  { start, end }: { start: number; end: number },
  { user, host }: { user: string; host: string },
  form: EvidenceForm,
): Spot | undefined {
  // A port, a Matrix id, a git remote; a name that goes on.
  if (/^(?::[\w~/]|@|_)/.test(text.slice(end, end + 2)) || isCut(text, end)) return undefined;
  const handle = makeHandle(user, host);
  if (handle === undefined || foreignHostKind(handle.host) !== undefined) return undefined;
  return { start, end, handle, form };
}
