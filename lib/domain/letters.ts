/**
 * A letter of a script that parts words with spaces, as the source of a pattern (flag `u`). A word begins and ends where no such letter
 * stands. Japanese, Chinese, Korean and Thai glue words and endings together, so their letters are no border: `Mastodonは` is the word.
 *
 * Latin; Greek to Armenian; Hebrew; Arabic; the scripts of India; Georgian; Latin and Greek with more marks. Ranges, because the
 * properties of Unicode for the same scripts make patterns that are too large to be compiled.
 */
export const LETTER =
  "[A-Za-z\\u00AA\\u00B5\\u00BA\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02AF\\u0370-\\u0377\\u037B-\\u037D\\u0386\\u0388-\\u0481\\u048A-\\u0556\\u0561-\\u0587\\u05D0-\\u05F2\\u0620-\\u065F\\u066E-\\u06D3\\u06D5-\\u06ED\\u06FA-\\u06FF\\u0900-\\u0963\\u0971-\\u0DFF\\u10A0-\\u10FF\\u1E00-\\u1FFF]";

/**
 * Lower case, each character at its place: only İ has more units in lower case. Texts are lowered once, because patterns that ignore case
 * and have classes of Unicode take long to compile.
 */
export function lowerCase(text: string): string {
  return text.replaceAll("İ", "I").toLowerCase();
}
