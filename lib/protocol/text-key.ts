import type messages from "../../public/_locales/en/messages.json";

/** A text of the interface, by its key in `public/_locales`; a misspelt one does not compile. */
export type TextKey = keyof typeof messages;

/** The keys of texts that differ by number, without their ending (`_one`, `_other` …: the plural categories of Intl). */
export type PluralKey = { [Key in TextKey]: Key extends `${infer Stem}_other` ? Stem : never }[TextKey];
