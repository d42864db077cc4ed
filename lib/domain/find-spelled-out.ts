import { matchAt } from "./match-at.ts";
import { AT_WORDS, CLOSE, DOT_WORDS, mayBeSpelledOut, ON_WORDS, OPEN } from "./may-hold-spot.ts";
import { addressSpot, LABEL, looks, type Spot, USER_HERE, userBefore } from "./spot.ts";

const AT_IN_BRACKETS = `\\s?${OPEN}(?:${AT_WORDS}|a|@)${CLOSE}\\s?`;
/** "At" and "on" are words of ordinary sentences; the others are names of the sign. */
const AT_IN_WORDS = `\\s(?:(?<sentence>at)|(?<on>${ON_WORDS})|${AT_WORDS})\\s`;
const SPACED_AT = "\\s@\\s?";
const AT = new RegExp(
  `(?:${AT_IN_BRACKETS}|(?<words>${AT_IN_WORDS})|(?<spaced>${SPACED_AT})|(?<sign>@))@?(?=[\\p{L}\\p{N}])`,
  "giu",
);
const DOT_IN_BRACKETS = `\\s?${OPEN}(?:${DOT_WORDS}|\\.)${CLOSE}\\s?`;
const DOT = `(?:${DOT_IN_BRACKETS}|\\s(?:${DOT_WORDS})\\s|\\.)`;
const DOTS = new RegExp(DOT, "giu");
const HOST_HERE = new RegExp(`${LABEL}(?:${DOT}${LABEL}){1,5}`, "iuy");
const HOST_BEFORE = new RegExp(`(?<![\\p{L}\\p{N}.@])${LABEL}(?:${DOT}${LABEL}){1,4}$`, "iu");
const SLASH = /(?:\s?\/\s?|\sslash\s)@(?=[a-z0-9_])/giu;

/**
 * `user (at) host [dot] example`, `@user@host[dot]example`, `host(dot)example/@user`; and in bare words, as in `user at host dot example`,
 * which need a cue to be more than a sentence; and `@user on host.example`.
 */
export function findSpelledOut(text: string): Spot[] {
  if (!mayBeSpelledOut(text)) return [];
  return [...findSpelledAddresses(text), ...findSpelledPaths(text)];
}

function findSpelledAddresses(text: string): Spot[] {
  return looks(text, AT).flatMap((match) => {
    const user = userBefore(text, match.index);
    const hostStart = match.index + match[0].length;
    const spelled = matchAt(HOST_HERE, text, hostStart);
    if (user === undefined || spelled === undefined) return [];
    const host = spelled.replace(DOTS, ".");
    const hasSpelledDots = host !== spelled;
    const { words, sentence, on, spaced, sign } = match.groups ?? {};
    // With its own sign and ordinary dots it is no spelling, and found as what it is.
    if (sign !== undefined && !hasSpelledDots) return [];
    const userStart = match.index - user.length;
    const isFull = text[userStart - 1] === "@";
    if (on !== undefined && !isFull) return [];
    const place = { start: isFull ? userStart - 1 : userStart, end: hostStart + spelled.length };
    const found = addressSpot(text, place, { user, host }, "spelled-out");
    if (found === undefined) return [];
    const spot: Spot = isFull ? { ...found, isFull } : found;
    if (spaced !== undefined) return { ...spot, needs: "label" };
    if ((sentence ?? on) !== undefined && !hasSpelledDots) return { ...spot, needs: "label-and-name" };
    if (words !== undefined) return { ...spot, needs: "cue" };
    return spot;
  });
}

/** A path with ordinary dots is found as a link. */
function findSpelledPaths(text: string): Spot[] {
  return looks(text, SLASH).flatMap((match) => {
    const before = text.slice(Math.max(0, match.index - 120), match.index);
    const spelled = HOST_BEFORE.exec(before)?.[0];
    const userStart = match.index + match[0].length;
    const user = matchAt(USER_HERE, text, userStart);
    if (spelled === undefined || user === undefined) return [];
    const host = spelled.replace(DOTS, ".");
    if (host === spelled) return [];
    const place = { start: match.index - spelled.length, end: userStart + user.length };
    const spot = addressSpot(text, place, { user, host }, "spelled-out");
    return spot === undefined ? [] : { ...spot, isFull: true };
  });
}
