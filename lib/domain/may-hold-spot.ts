/**
 * Whether a text is worth reading: most hold nothing that could be a handle, and this is all that is done for them. It stands by itself
 * because the content scripts use it too, and nothing else of what reads handles.
 */

export const AT_WORDS =
  "at|ät|aet|arroba|arobase|chiocciola|małpa|malpa|zavináč|snabel-?a|kukac|miukumauku|apenstaartje|собака|собачка|равлик|παπάκι|アット|アットマーク|골뱅이";
export const DOT_WORDS =
  "dot|punkt|point|punto|ponto|punt|kropka|tečka|piste|prick|точка|крапка|τελεία|nokta|titik|ドット|점";
/** Between a name with its at sign and a host: "@user on host.example". */
export const ON_WORDS = "on|auf|bei|sur|en|em|no|su|op|på|na";
export const OPEN = "[(\\[{<]\\s?";
export const CLOSE = "\\s?[)\\]}>]";

/** What a host has inside: a dot, its word, or brackets around either. Looked for first, because it takes a fraction of the time of what follows. */
const DOT_HINT = new RegExp(`\\.[^\\s.]|[([{<]|\\s(?:${DOT_WORDS})\\s`, "i");
/** Brackets around either sign or word; or an at sign or word, and behind it something with a dot or its word. */
const SPELLED_HINT = new RegExp(
  `${OPEN}(?:${AT_WORDS}|a|@|${DOT_WORDS}|\\.)${CLOSE}|(?:\\s(?:${AT_WORDS})\\s|@\\w+\\s(?:${ON_WORDS})\\s|\\s@\\s?)[^\\s.@]+(?:\\.[^\\s.]|\\s?[([{<]|\\s(?:${DOT_WORDS})\\s)`,
  "i",
);
const DOT_WORD_HINT = new RegExp(`\\s(?:${DOT_WORDS})\\s`, "i");
const ADDRESS_HINT = /@[^\s@]*\.\S/;
/** What can make a link name somebody; cheap, so that ordinary links are not parsed. */
const HINT = /@|%40|~|pixelfed|\/(?:users?|[acmpu]|profile|channel|accounts|author|video-channels)\/|[?&]\w+=|#\//i;

/** Whether a text could hold a spot at all. Cheap, linear in the length, and false for most texts. */
export function mayHoldSpot(text: string): boolean {
  if (text.includes("@") && ADDRESS_HINT.test(text)) return true;
  if (text.includes("/") && text.includes(".") && mayNameHandle(text)) return true;
  // Full-width signs are folded later; nobody uses them without a reason.
  return text.includes("＠") || text.includes("﹫") || mayBeSpelledOut(text);
}

export function mayNameHandle(link: string): boolean {
  return HINT.test(link);
}

/** Whether something may be spelled in words: a sentence with "at" in it is not enough. */
export function mayBeSpelledOut(text: string): boolean {
  if (!DOT_HINT.test(text)) return false;
  return SPELLED_HINT.test(text) || (text.includes("@") && DOT_WORD_HINT.test(text));
}
