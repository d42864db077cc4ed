import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { PluralKey, TextKey } from "../lib/protocol/text-key.ts";

/** How components come by their words: the entry point supplies the browser's translations, a test or preview its own. */
export interface Texts {
  text(key: TextKey, ...substitutions: readonly (string | number)[]): string;
  /** The form for `count`; `$1` is the count. */
  plural(stem: PluralKey, count: number, ...substitutions: readonly (string | number)[]): string;
  /** A BCP 47 tag, for `Intl`. */
  readonly language: string;
}

export const TextsContext = createContext<Texts | undefined>(undefined);

export function useTexts(): Texts {
  const texts = useContext(TextsContext);
  if (texts === undefined) throw new Error("Components that show text need a TextsContext.Provider around them");
  return texts;
}
