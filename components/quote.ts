/** The words that declare a handle, cut to what fits, with the handle itself apart so that it can be marked. */
export interface Quote {
  readonly before: string;
  /** Empty where the handle cannot be found in the words. */
  readonly handle: string;
  readonly after: string;
}

const ROOM_BEFORE = 48;
const ROOM_AFTER = 72;
const ELLIPSIS = "…";
/** Strangers write these; what comes later in a very long post is not searched. */
const LONGEST = 2_000;

export function quoteWords(text: string, address: string): Quote {
  const words = text.slice(0, LONGEST).replace(/\s+/gu, " ").trim();
  const [start, end] = locateHandle(words, address) ?? [0, 0];
  return {
    before: keepEnd(words.slice(0, start), ROOM_BEFORE),
    handle: words.slice(start, end),
    after: keepStart(words.slice(end), start === end ? ROOM_BEFORE + ROOM_AFTER : ROOM_AFTER),
  };
}

/** Where in `words` the handle of `address` stands, in any of the ways people write one. */
function locateHandle(words: string, address: string): [number, number] | undefined {
  const [user = "", host = ""] = address.split("@").map(escapeForPattern);
  const at = "\\s*[([{<]?\\s*(?:@|\\bat\\b)\\s*[)\\]}>]?\\s*";
  const dot = "\\s*[([{]?\\s*(?:\\.|\\bdot\\b)\\s*[)\\]}]?\\s*";
  const anyHost = "[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+";
  const path = "\\/(?:[\\w~-]+\\/){0,2}@?";
  const forms = [
    `@?${user}${at}${host.replaceAll("\\.", dot)}`,
    `(?:https?:\\/\\/)?(?:www\\.)?${host}${path}${user}`,
    // The server may call the person by another host than the bio does.
    `@?${user}@${anyHost}`,
    `(?:https?:\\/\\/)?${anyHost}${path}${user}`,
  ];
  for (const form of forms) {
    const found = new RegExp(`(?<![\\p{L}\\p{N}_@])${form}(?![\\p{L}\\p{N}_])`, "iu").exec(words);
    if (found) return [found.index, found.index + found[0].length];
  }
  return undefined;
}

function escapeForPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}

/** Counts characters, not UTF-16 units, and ends between words where there is a space. */
function keepStart(text: string, room: number): string {
  const characters = [...text];
  if (characters.length <= room) return text;
  const kept = characters.slice(0, room).join("");
  return `${kept.replace(/\s\S*$/u, "") || kept}${ELLIPSIS}`;
}

function keepEnd(text: string, room: number): string {
  const characters = [...text];
  if (characters.length <= room) return text;
  const kept = characters.slice(-room).join("");
  return `${ELLIPSIS}${kept.replace(/^\S*\s/u, "") || kept}`;
}
