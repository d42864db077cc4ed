/**
 * A letter of a script that parts words with spaces, as the source of a pattern (flag `u`). A word begins and ends where no such letter
 * stands. Japanese, Chinese, Korean and Thai glue words and endings together, so their letters are no border: `Mastodonは` is the word.
 */
export const LETTER =
  "[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{Script=Hebrew}\\p{Script=Arabic}\\p{Script=Devanagari}\\p{Script=Armenian}\\p{Script=Georgian}]";
