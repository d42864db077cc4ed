import { readFileSync } from "node:fs";
import type { PluralKey, TextKey } from "../../../lib/protocol/text-key.ts";
import type { Texts } from "../../../lib/protocol/texts.ts";

const file = new URL("../../../public/_locales/en/messages.json", import.meta.url);
const messages = JSON.parse(readFileSync(file, "utf8")) as Record<string, { message: string }>;

function say(key: string, given: readonly (string | number)[]): string {
  const { message } = messages[key] ?? {};
  if (message === undefined) throw new Error(`There is no text ${key}`);
  return message.replace(/\$(\d)/g, (_, place: string) => String(given[Number(place) - 1]));
}

/** The texts as an English browser gives them. */
export const english: Texts = {
  text: (key: TextKey, ...given) => say(key, given),
  plural: (stem: PluralKey, count, ...given) => say(`${stem}_${count === 1 ? "one" : "other"}`, [count, ...given]),
  language: "en",
};
