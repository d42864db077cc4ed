import type { Texts } from "../../components/Texts.tsx";
import { direction, getPlural, getText, language } from "../../lib/browser/texts.ts";

/** The browser's translations, as the components take them. */
export const browserTexts: Texts = { text: getText, plural: getPlural, language: language() };

/** Tells the document which language it is in, for screen readers and hyphenation, and which way it runs. */
export function nameLanguage(): void {
  document.documentElement.lang = language();
  document.documentElement.dir = direction();
}
