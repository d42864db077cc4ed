import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Texts } from "../lib/protocol/texts.ts";

export const TextsContext = createContext<Texts | undefined>(undefined);

export function useTexts(): Texts {
  const texts = useContext(TextsContext);
  if (texts === undefined) throw new Error("Components that show text need a TextsContext.Provider around them");
  return texts;
}
