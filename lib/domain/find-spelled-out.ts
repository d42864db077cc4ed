import { AT_IN_WORDS, AT_WORDS, CLOSE, DOT_WORDS, mayBeSpelledOut, OPEN } from "./may-hold-spot.ts";
import { addressSpot, LABEL, looks, matchAt, type Spot, userBefore } from "./spot.ts";

const AT_IN_BRACKETS = `\\s?${OPEN}(?:${AT_WORDS}|@)${CLOSE}\\s?`;
const AT = new RegExp(`(?:${AT_IN_BRACKETS}|(?<loose>${AT_IN_WORDS}))@?(?=[\\p{L}\\p{N}])`, "giu");
const DOT = `(?:\\s?${OPEN}(?:${DOT_WORDS}|\\.)${CLOSE}\\s?|\\s(?:${DOT_WORDS})\\s|\\.)`;
const DOTS = new RegExp(DOT, "giu");
const HOST_HERE = new RegExp(`${LABEL}(?:${DOT}${LABEL}){1,5}`, "iuy");

/** `user (at) host [dot] example`, and `user at host dot example`, which needs a cue to be more than a sentence. */
export function findSpelledOut(text: string): Spot[] {
  if (!mayBeSpelledOut(text)) return [];
  return looks(text, AT).flatMap((match) => {
    const user = userBefore(text, match.index);
    const hostStart = match.index + match[0].length;
    const spelled = matchAt(HOST_HERE, text, hostStart);
    if (user === undefined || spelled === undefined) return [];
    const userStart = match.index - user.length;
    const place = { start: text[userStart - 1] === "@" ? userStart - 1 : userStart, end: hostStart + spelled.length };
    const spot = addressSpot(text, place, { user, host: spelled.replace(DOTS, ".") }, "spelled-out");
    if (spot === undefined) return [];
    return match.groups?.loose === undefined ? spot : { ...spot, isLoose: true };
  });
}
