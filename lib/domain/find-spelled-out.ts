import { addressSpot, LABEL, looks, matchAt, type Spot, USER_BEFORE } from "./spot.ts";

const AT_WORDS =
  "at|ät|aet|arroba|arobase|chiocciola|małpa|malpa|zavináč|snabel-?a|kukac|miukumauku|apenstaartje|собака|собачка|равлик|παπάκι|アット|アットマーク|골뱅이";
const DOT_WORDS = "dot|punkt|point|punto|ponto|punt|kropka|tečka|piste|prick|точка|крапка|τελεία|nokta|titik|ドット|점";
const OPEN = "[(\\[{<]\\s?";
const CLOSE = "\\s?[)\\]}>]";

const AT_IN_BRACKETS = `\\s?${OPEN}(?:${AT_WORDS}|@)${CLOSE}\\s?`;
const AT_IN_WORDS = `\\s(?:${AT_WORDS})\\s`;
const AT = new RegExp(`(?:${AT_IN_BRACKETS}|(?<loose>${AT_IN_WORDS}))@?(?=[\\p{L}\\p{N}])`, "giu");
const DOT = `(?:\\s?${OPEN}(?:${DOT_WORDS}|\\.)${CLOSE}\\s?|\\s(?:${DOT_WORDS})\\s|\\.)`;
const DOTS = new RegExp(DOT, "giu");
const HOST_HERE = new RegExp(`${LABEL}(?:${DOT}${LABEL}){1,5}`, "iuy");

const BRACKET_HINT = new RegExp(`${OPEN}(?:${AT_WORDS}|@)${CLOSE}`, "iu");
const WORD_HINT = new RegExp(AT_IN_WORDS, "iu");
const DOT_HINT = new RegExp(`\\s(?:${DOT_WORDS})\\s|[\\p{L}\\p{N}]\\.[\\p{L}\\p{N}]`, "iu");

/** Whether it is worth looking: most sentences with "at" in them have no "dot". */
export function mayBeSpelledOut(text: string): boolean {
  if (/[([{<]/.test(text) && BRACKET_HINT.test(text)) return true;
  return WORD_HINT.test(text) && DOT_HINT.test(text);
}

/** `user (at) host [dot] example`, and `user at host dot example`, which needs a cue to be more than a sentence. */
export function findSpelledOut(text: string): Spot[] {
  if (!mayBeSpelledOut(text)) return [];
  return looks(text, AT).flatMap((match) => {
    const user = USER_BEFORE.exec(text.slice(Math.max(0, match.index - 64), match.index))?.[0];
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
