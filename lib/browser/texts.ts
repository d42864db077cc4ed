import type { PluralKey, TextKey } from "../protocol/text-key.ts";
import { api } from "./api.ts";

/** The text of a key in the browser's language, with `$1`, `$2` … replaced in order. */
export function getText(key: TextKey, ...substitutions: readonly (string | number)[]): string {
  if (substitutions.length > 0) return api.i18n.getMessage(key, substitutions.map(format));
  const text = plain.get(key) ?? api.i18n.getMessage(key);
  plain.set(key, text);
  return text;
}

/** Texts that were asked for before: each row of a list has the same, and the browser looks each up anew. */
const plain = new Map<TextKey, string>();

/** The text for `count`: the form of a language's plural rules where there is one, else `_other`. `$1` is the count. */
export function getPlural(stem: PluralKey, count: number, ...substitutions: readonly (string | number)[]): string {
  const values = [count, ...substitutions].map(format);
  const form = new Intl.PluralRules(language()).select(count);
  return api.i18n.getMessage(`${stem}_${form}`, values) || api.i18n.getMessage(`${stem}_other`, values);
}

/**
 * The language that the texts are in, as a BCP 47 tag. Each translation says it itself: the browser tells its own language
 * (`@@ui_locale`), also where there is no translation for that and the texts are English.
 */
export function language(): string {
  return api.i18n.getMessage("localeTag") || "en";
}

/** Which way the texts run. */
export function direction(): "ltr" | "rtl" {
  return api.i18n.getMessage("localeDirection") === "rtl" ? "rtl" : "ltr";
}

function format(value: string | number): string {
  return typeof value === "number" ? value.toLocaleString(language()) : value;
}
