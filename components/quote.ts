/** The words that declare a handle, cut to what fits, with the handle itself apart so that it can be marked. */
export interface Quote {
  readonly before: string;
  readonly handle: string;
  readonly after: string;
}

const ROOM_BEFORE = 48;
const ROOM_AFTER = 72;
const ELLIPSIS = "…";

/** `words` around `handle`, which stands in them to the letter; in one line. */
export function quoteWords(words: string, handle: string): Quote {
  const start = words.indexOf(handle);
  const end = start + handle.length;
  const [before, after] = start < 0 ? ["", ""] : [words.slice(0, start), words.slice(end)];
  return { before: keepEnd(inOneLine(before), ROOM_BEFORE), handle, after: keepStart(inOneLine(after), ROOM_AFTER) };
}

function inOneLine(text: string): string {
  return text.replace(/\s+/gu, " ");
}

/** Counts characters, not UTF-16 units, and ends between words where there is a space. */
function keepStart(text: string, room: number): string {
  const characters = [...text.trimEnd()];
  if (characters.length <= room) return characters.join("");
  const kept = characters.slice(0, room).join("");
  return `${kept.replace(/\s\S*$/u, "") || kept}${ELLIPSIS}`;
}

function keepEnd(text: string, room: number): string {
  const characters = [...text.trimStart()];
  if (characters.length <= room) return characters.join("");
  const kept = characters.slice(-room).join("");
  return `${ELLIPSIS}${kept.replace(/^\S*\s/u, "") || kept}`;
}
