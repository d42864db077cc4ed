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

/** `text` ends where the handle begins. No words where they cannot be about it: see `endsInWords`. */
export function wordsBefore(text: string): WordsBefore {
  const near = text.slice(-REACH);
  if (!endsInWords(near)) return NO_WORDS;
  const lower = lowerCase(near);
  const starts: number[] = [];
  WORD.lastIndex = 0;
  for (let match = WORD.exec(lower); match !== null; match = WORD.exec(lower)) starts.push(match.index);
  return { text: lower, starts, isGlued: GLUED.test(lower) };
}

/** A pattern (in lower case) for whole words up to the end of the text. */
export function upToEnd(source: string): RegExp {
  return new RegExp(`(?:${source})$`, "uy");
}

/** Where the words that a pattern of `upToEnd` matches begin. */
export function findUpToEnd(pattern: RegExp, { text, starts }: WordsBefore): number | undefined {
  return starts.findLast((start) => matchAt(pattern, text, start) !== undefined);
}

/** Plain phrases first: the engine sorts those by their letters, and need not try each. */
export function oneOf(phrases: readonly string[]): string {
  const isPlain = (phrase: string) => /^[\p{L}\p{M} ']+$/u.test(phrase);
  const lower = phrases.map((phrase) => (isPlain(phrase) ? phrase.toLowerCase() : phrase));
  return [...lower.filter(isPlain), ...lower.filter((phrase) => !isPlain(phrase))].join("|");
}

/**
 * Whether words at the end of a text can be about what comes next: not where a sentence, a cell or a line has ended in between, unless
 * with an abbreviation ("ent. @a@b") or a pointer ("old:\n@a@b").
 */
function endsInWords(text: string): boolean {
  let end = text.length;
  while (end > 0 && !WORD_OR_SIGN.test(text.charAt(end - 1))) end--;
  if (end === 0) return false;
  const gap = text.slice(end);
  if (/[|•·⟡!?。！？]/.test(gap) || (gap.includes("\n") && !/[:：→>]/.test(gap))) return false;
  return !gap.includes(".") || /(?<![\p{L}\p{N}])(?:\p{L}\.?){1,4}$/u.test(text.slice(Math.max(0, end - 12), end));
}

const WORD_OR_SIGN = /[\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{Surrogate}†✗✘©~]/u;
