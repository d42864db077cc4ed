/**
 * Controls of direction that reach beyond the text they stand in (UAX #9: embeddings, overrides, isolates): a name with one of them can turn
 * round the address beside it. The marks U+200E, U+200F and U+061C act like a letter, and stay.
 */
const DIRECTION_CONTROLS = /[\u202A-\u202E\u2066-\u2069]/gu;

/** Line and paragraph separators and all other controls, but for tab and line feed. */
const CONTROLS = /[\p{Cc}\u2028\u2029]/gu;

/** No script puts more than three marks on a letter; a heap of them covers the lines above and below. */
const HEAPED_MARKS = /(\p{M}{4})\p{M}+/gu;

/** A stranger's text as it may stand among our own: whatever is in it, nothing beside it changes its place or its look. */
export function neutralText(text: string): string {
  return text
    .replace(DIRECTION_CONTROLS, "")
    .replace(CONTROLS, (control) => (control === "\t" || control === "\n" ? control : " "))
    .replace(HEAPED_MARKS, "$1");
}
