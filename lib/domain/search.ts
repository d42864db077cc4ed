import { foldText } from "./fold-text.ts";

/** Folds a text so that a search finds it however it is written: no case, no accents, no mathematical alphabets. */
export function foldForSearch(text: string): string {
  return foldText(text).text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** The words of a search, folded. A text fits where each of them stands somewhere in it. */
export function searchWords(search: string): readonly string[] {
  return foldForSearch(search).split(/\s+/u).filter(Boolean);
}
