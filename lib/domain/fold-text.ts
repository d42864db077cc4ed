/** A text with look-alike letters folded, and where each of its UTF-16 units stood in the original. */
export interface FoldedText {
  /** Full-width and mathematical letters as plain ones, invisible characters gone; the case is kept. */
  readonly text: string;
  /** The words of the original between two positions of `text`. */
  readonly original: (start: number, end: number) => string;
}

/** Zero-width characters and joiners, soft hyphens, direction marks, variation selectors, strokes: invisible, and common inside copied handles. */
const INVISIBLE_ONES =
  "\\p{Variation_Selector}\\u0335-\\u0338\\u034F\\u00AD\\u061C\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\uFEFF";

/**
 * Letters that only look different: full- and half-width forms, small forms, enclosed and letter-like ones, mathematical
 * alphabets. Not all of NFKC: it would also turn `…` into three dots and `²` into a digit, which changes what is meant.
 */
const LOOK_ALIKES =
  "\\u02B0-\\u02B8\\u02E0-\\u02E4\\u1D2C-\\u1D61\\u207F\\u2090-\\u209C\\u2100-\\u214F\\u24B6-\\u24E9\\uFE50-\\uFE6F\\uFF01-\\uFFEE\\u{1D400}-\\u{1D7FF}\\u{1F130}-\\u{1F149}";

/** Letters that NFKC keeps: small capitals, and white letters in black circles and squares. */
const SMALL_CAPITALS = new Map(
  Array.from("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ", (letter, i) => [letter, "abcdefghijklmnopqrstuvwyz"[i] ?? letter]),
);
const WHITE_ON_BLACK_ONES = "\\u{1F150}-\\u{1F169}\\u{1F170}-\\u{1F189}";

const INVISIBLE = new RegExp(`[${INVISIBLE_ONES}]`, "u");
const LOOK_ALIKE = new RegExp(`[${LOOK_ALIKES}]`, "u");
const WHITE_ON_BLACK = new RegExp(`[${WHITE_ON_BLACK_ONES}]`, "u");
/** In one class, because most texts have nothing of the kind. */
const FOLDED = new RegExp(
  `[${INVISIBLE_ONES}${LOOK_ALIKES}${WHITE_ON_BLACK_ONES}${[...SMALL_CAPITALS.keys()].join("")}]`,
  "gu",
);

/** Half-width kana write the mark of a voiced sound as a letter of its own: ﾄﾞ is one letter, ド. */
const VOICING_MARK = /^[\u3099\u309A]$/;

/** Without Unicode this is looked for in a fraction of the time. */
const SPECIAL = /[\u0080-\u00BF\u0250-\uFFFF]/;

/** Folds a text for reading handles in it. Texts of plain Latin letters, most of all, come back as they are. */
export function foldText(source: string): FoldedText {
  let text = "";
  let copied = 0;
  /** Where each unit of `text` stood, up to what was copied. */
  const positions: number[] = [];
  const copyUpTo = (end: number) => {
    text += source.slice(copied, end);
    while (copied < end) positions.push(copied++);
  };
  FOLDED.lastIndex = 0;
  for (let match = findFolded(source); match !== null; match = FOLDED.exec(source)) {
    copyUpTo(match.index);
    const folded = foldCharacter(match[0]);
    if (VOICING_MARK.test(folded)) text = text.slice(0, -1) + (text.slice(-1) + folded).normalize("NFC");
    else text += folded;
    while (positions.length < text.length) positions.push(copied);
    copied += match[0].length;
  }
  if (copied === 0) return { text: source, original: (start, end) => source.slice(start, end) };
  copyUpTo(source.length);
  positions.push(source.length);
  return { text, original: (start, end) => source.slice(positions[start], positions[end]).trim() };
}

function findFolded(source: string): RegExpExecArray | null {
  return SPECIAL.test(source) ? FOLDED.exec(source) : null;
}

function foldCharacter(character: string): string {
  if (INVISIBLE.test(character)) return "";
  if (LOOK_ALIKE.test(character)) return character.normalize("NFKC");
  if (WHITE_ON_BLACK.test(character))
    return String.fromCharCode(97 + (((character.codePointAt(0) ?? 0) - 0x1f150) % 32));
  return SMALL_CAPITALS.get(character) ?? character;
}
