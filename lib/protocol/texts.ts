import type { PluralKey, TextKey } from "./text-key.ts";

/** How whatever shows words comes by them: the entry points supply the browser's translations, a test its own. */
export interface Texts {
  text(key: TextKey, ...substitutions: readonly (string | number)[]): string;
  /** The form for `count`; `$1` is the count. */
  plural(stem: PluralKey, count: number, ...substitutions: readonly (string | number)[]): string;
  /** A BCP 47 tag, for `Intl`. */
  readonly language: string;
}
