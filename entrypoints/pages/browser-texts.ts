import { getPlural, getText, language } from "../../lib/browser/texts.ts";
import type { Texts } from "../../lib/protocol/texts.ts";

/** The browser's translations, as the components take them. */
export const browserTexts: Texts = { text: getText, plural: getPlural, language: language() };
