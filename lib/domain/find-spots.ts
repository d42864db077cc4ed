import type { EvidenceForm } from "./candidate.ts";
import { foreignHostKind } from "./foreign-hosts.ts";
import { type Handle, makeHandle } from "./handle.ts";
import { type LinkedHandle, parseProfileUrl } from "./parse-profile-url.ts";

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
  /** For spelled-out ones: "at" and "dot" are bare words, as in ordinary sentences. */
  readonly isLoose?: boolean;
}

/** How many places of one text are looked at: bounds the time that a text takes, whatever is written in it. */
const LOOKS_LIMIT = 60;

const SCHEME = "(?:https?|web\\+ap|web\\+mastodon|mastodon|fediverse|fedi)";
const URL_CHARACTERS = "[!#$%&*+,./0-9:;=?@A-Z\\[\\]_a-z~-]";
const LINK = new RegExp(
  `${SCHEME}://[\\p{L}\\p{M}\\p{N}.-]{3,253}(?::[^\\s/]{1,64})?(?:[/?#@]${URL_CHARACTERS}{0,1500})?`,
  "giu",
);
const URI = /(?<![\p{L}\p{N}])(?:acct|fediverse|fedi|mastodon):(?:\/\/)?@?(?=[a-z0-9_])/giu;
const USER_BEFORE = /[a-z0-9_](?:[a-z0-9_.-]{0,62}[a-z0-9_])?$/i;
const USER_HERE = /[a-z0-9_](?:[a-z0-9_.-]{0,62}[a-z0-9_])?/iy;

/**
 * A host: labels of letters of any script, and a last label of Latin letters, or one of the Internet's own others. Text of another
 * script right behind the last label does not belong to it: Japanese, Thai and Korean need no space there.
 */
const LABEL = "[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?";
const OTHER_TOP =
  "рф|укр|бел|срб|мкд|мон|бг|қаз|рус|онлайн|сайт|ею|ευ|ελ|გე|հայ|中国|中國|香港|台灣|台湾|公司|网络|みんな|한국|닷컴|ไทย|भारत|বাংলা|ישראל|قطر|مصر|السعودية|امارات|ایران|شبكة";
const HOST_END = "(?![\\p{Script=Latin}0-9_]|-[\\p{L}\\p{N}]|\\.[\\p{Script=Latin}\\p{N}])";
const HOST_HERE = new RegExp(`(?:${LABEL}\\.){1,8}(?:xn--[a-z0-9-]{1,59}|[a-z]{2,63}|${OTHER_TOP})${HOST_END}`, "iuy");
const HOST_BEFORE = /[\p{Script=Latin}0-9](?:[\p{Script=Latin}0-9.-]{0,251})$/iu;

const AT_WORDS =
  "at|ät|aet|arroba|arobase|chiocciola|małpa|malpa|zavináč|snabel-?a|kukac|miukumauku|apenstaartje|собака|собачка|равлик|παπάκι|@|アット|アットマーク|골뱅이";
const DOT_WORDS =
  "dot|punkt|point|punto|ponto|punt|kropka|tečka|piste|prick|точка|крапка|τελεία|nokta|titik|ドット|점|\\.";
const OPEN = "[(\\[{<]";
const CLOSE = "[)\\]}>]";
const AT_SPELLED = new RegExp(
  `(?:\\s?${OPEN}\\s?(?:${AT_WORDS})\\s?${CLOSE}\\s?|(?<loose>\\s(?:${AT_WORDS.replace("|@", "")})\\s))@?(?=[\\p{L}\\p{N}])`,
  "giu",
);
const DOT_SPELLED = `(?:\\s?${OPEN}\\s?(?:${DOT_WORDS})\\s?${CLOSE}\\s?|\\s(?:${DOT_WORDS.replace("|\\.", "")})\\s|\\.)`;
const HOST_SPELLED = new RegExp(`${LABEL}(?:${DOT_SPELLED}${LABEL}){1,5}`, "iuy");

/** Every place in a text, in order; no character is in two of them. */
export function findSpots(text: string): Spot[] {
  const links = findLinks(text);
  const taken = links.map(({ start, end }) => ({ start, end }));
  const spots = links.flatMap(({ spot }) => spot ?? []);
  for (const find of [findUris, findPaths, findAddresses, findSpelledOut]) {
    for (const spot of find(text)) {
      // `@user@https://host`: X made a link of the host; everything else inside of a link is not text.
      const overlaps = taken.some(({ start, end }) => spot.start < end && start < spot.end && spot.start >= start);
      if (overlaps) continue;
      taken.push(spot);
      spots.push(spot);
    }
  }
  return spots.sort((a, b) => a.start - b.start);
}

function findLinks(text: string): { start: number; end: number; spot?: Spot }[] {
  if (!text.includes("://")) return [];
  return looks(text, LINK).map(({ index: start, 0: match }) => {
    const link = match.replace(/[.,;:!?\]]+$/, "");
    const end = start + link.length;
    if (isCut(text, end)) return { start, end };
    const linked = parseProfileUrl(link.replace(/^(?!https?:)[\w+]+:/i, "https:"));
    return { start, end, ...(linked && { spot: linkSpot(start, end, linked, /^http/i.test(link)) }) };
  });
}

/** `host/@user` without a scheme. */
function findPaths(text: string): Spot[] {
  const spots: Spot[] = [];
  let looked = 0;
  for (let slash = text.indexOf("/"); slash >= 0 && looked < LOOKS_LIMIT; slash = text.indexOf("/", slash + 1)) {
    const host = HOST_BEFORE.exec(text.slice(Math.max(0, slash - 253), slash))?.[0];
    if (host === undefined || !host.includes(".")) continue;
    looked++;
    const start = slash - host.length;
    if (/[@/:\p{L}\p{N}]$/u.test(text.slice(0, start)) && !/[^\p{Script=Latin}@/:0-9]$/u.test(text.slice(0, start)))
      continue;
    const path = (new RegExp(`^${URL_CHARACTERS}{1,300}`, "i").exec(text.slice(slash, slash + 300))?.[0] ?? "").replace(
      /[.,;:!?\]]+$/,
      "",
    );
    const end = slash + path.length;
    const linked = isCut(text, end) ? undefined : parseProfileUrl(`https://${host}${path}`);
    if (linked !== undefined) spots.push(linkSpot(start, end, linked, false));
    slash = end;
  }
  return spots;
}

/** `acct:user@host` and its like. */
function findUris(text: string): Spot[] {
  if (!text.includes(":")) return [];
  return looks(text, URI).flatMap((match) => {
    const userStart = match.index + match[0].length;
    const user = matchAt(USER_HERE, text, userStart);
    if (user === undefined || text[userStart + user.length] !== "@") return [];
    const host = matchAt(HOST_HERE, text, userStart + user.length + 1);
    if (host === undefined) return [];
    return addressSpot(text, match.index, userStart + user.length + 1 + host.length, user, host, "uri");
  });
}

/** `@user@host` and `user@host`. */
function findAddresses(text: string): Spot[] {
  const spots: Spot[] = [];
  let looked = 0;
  for (let at = text.indexOf("@"); at >= 0 && looked < LOOKS_LIMIT; at = text.indexOf("@", at + 1)) {
    const user = USER_BEFORE.exec(text.slice(Math.max(0, at - 64), at))?.[0];
    if (user === undefined) continue;
    looked++;
    const scheme = matchAt(/https?:\/\//iy, text, at + 1) ?? "";
    const host = matchAt(HOST_HERE, text, at + 1 + scheme.length);
    if (host === undefined) continue;
    const userStart = at - user.length;
    const isFull = text[userStart - 1] === "@";
    const start = isFull ? userStart - 1 : userStart;
    // Letters right before it make it part of something else, unless they are of a script that parts no words.
    const before = text.slice(Math.max(0, start - 64), start);
    if (isFull ? /[\w-]\.[\w-]+$/.test(before) : /[\p{Script=Latin}\p{N}+=&%$]$/u.test(before)) continue;
    spots.push(
      ...addressSpot(
        text,
        start,
        at + 1 + scheme.length + host.length,
        user,
        host,
        isFull ? "address" : "bare-address",
      ),
    );
  }
  return spots;
}

/** `user (at) host [dot] example`, and `user at host dot example`, which needs a cue to be more than a sentence. */
function findSpelledOut(text: string): Spot[] {
  return looks(text, AT_SPELLED).flatMap((match) => {
    const user = USER_BEFORE.exec(text.slice(Math.max(0, match.index - 64), match.index))?.[0];
    const hostStart = match.index + match[0].length;
    const spelled = matchAt(HOST_SPELLED, text, hostStart);
    if (user === undefined || spelled === undefined) return [];
    const host = spelled.replace(new RegExp(DOT_SPELLED, "giu"), ".");
    const isLoose = match.groups?.loose !== undefined;
    const userStart = match.index - user.length;
    const start = text[userStart - 1] === "@" ? userStart - 1 : userStart;
    const spots = addressSpot(text, start, hostStart + spelled.length, user, host, "spelled-out");
    return isLoose ? spots.map((spot) => ({ ...spot, isLoose })) : spots;
  });
}

function addressSpot(text: string, start: number, end: number, user: string, host: string, form: EvidenceForm): Spot[] {
  // A port, a Matrix id, a git remote; a name that goes on; a name that X has cut.
  if (/^(?::[\w~/]|@|_)/.test(text.slice(end, end + 2)) || isCut(text, end)) return [];
  const handle = makeHandle(user, host);
  if (handle === undefined || foreignHostKind(handle.host) !== undefined) return [];
  return [{ start, end, handle, form }];
}

function linkSpot(start: number, end: number, { handle, shape }: LinkedHandle, isUrl: boolean): Spot {
  const form = shape === "interaction" ? "interaction-link" : "profile-link";
  return { start, end, handle, form, shape, isUrl };
}

function isCut(text: string, end: number): boolean {
  return text[end] === "…";
}

function looks(text: string, pattern: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  for (const match of text.matchAll(pattern)) if (matches.push(match) >= LOOKS_LIMIT) break;
  return matches;
}

function matchAt(sticky: RegExp, text: string, index: number): string | undefined {
  sticky.lastIndex = index;
  return sticky.exec(text)?.[0];
}
