import { lowerCase } from "./letters.ts";

/** What a sticky pattern matches at a position. */
export function matchAt(sticky: RegExp, text: string, index: number): string | undefined {
  sticky.lastIndex = index;
  return sticky.exec(text)?.[0];
}

/** How far before a handle words are read, in UTF-16 units: a few words. */
const REACH = 60;

/** The last words before a handle, in lower case, and where each begins: patterns are tried there and nowhere else. */
export interface WordsBefore {
  readonly text: string;
  readonly starts: readonly number[];
  /** There are letters of scripts that part no words, or signs: patterns for those may match anywhere. */
  readonly isGlued: boolean;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
const GLUED = /[\u0E00-\u0EFF\u2020-\uFFFF]/;
const NO_WORDS: WordsBefore = { text: "", starts: [], isGlued: false };

/** Marks that end a sentence, a cell or a line: what stands before one is not of the words behind it. */
const BREAKS = "|•·⟡!?。！？\n";

/** `text` ends where the handle begins. No words where they cannot be about it: see `endOfWords`. */
export function wordsBefore(text: string): WordsBefore {
  const near = text.slice(-REACH);
  const end = endOfWords(near);
  if (end === 0) return NO_WORDS;
  const lower = lowerCase(near);
  let start = end;
  while (start > 0 && !BREAKS.includes(lower.charAt(start - 1))) start--;
  const starts: number[] = [];
  WORD.lastIndex = start;
  for (let match = WORD.exec(lower); match !== null; match = WORD.exec(lower)) starts.push(match.index);
  return { text: lower, starts, isGlued: GLUED.test(lower) };
}

/** A pattern (in lower case) for whole words up to the end of the text. */
export function upToEnd(source: string): RegExp {
  return new RegExp(`(?:${source})$`, "uy");
}

/** Where the words that a pattern of `upToEnd` matches begin. */
export function findUpToEnd(pattern: RegExp, { text, starts }: WordsBefore): number | undefined {
  return starts.findLast((start) => {
    pattern.lastIndex = start;
    return pattern.test(text);
  });
}

/** Plain phrases first: the engine sorts those by their letters, and need not try each. */
export function oneOf(phrases: readonly string[]): string {
  const isPlain = (phrase: string) => /^[\p{L}\p{M} ']+$/u.test(phrase);
  const lower = phrases.map((phrase) => (isPlain(phrase) ? phrase.toLowerCase() : phrase));
  return [...lower.filter(isPlain), ...lower.filter((phrase) => !isPlain(phrase))].join("|");
}

/**
 * Where the last words of a text end that can be about what comes next; 0 where a sentence, a cell or a line has ended in between, unless
 * with an abbreviation ("ent. @a@b") or a pointer ("old:\n@a@b").
 */
function endOfWords(text: string): number {
  let end = text.length;
  while (end > 0 && !WORD_OR_SIGN.test(text.charAt(end - 1))) end--;
  const gap = text.slice(end);
  if (/[|•·⟡!?。！？]/.test(gap) || (gap.includes("\n") && !/[:：→>]/.test(gap))) return 0;
  if (!gap.includes(".")) return end;
  return /(?<![\p{L}\p{N}])(?:\p{L}\.?){1,4}$/u.test(text.slice(Math.max(0, end - 12), end)) ? end : 0;
}

const WORD_OR_SIGN = /[\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{Surrogate}†✗✘©~]/u;
