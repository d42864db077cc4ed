import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

type Messages = Record<string, { message: string }>;

/** Letters that are still read as what they stand for, and that no text written into the code would have. */
const ACCENTED: Readonly<Record<string, string>> = Object.fromEntries(
  [..."AÅBƁCÇDÐEÉFƑGĜHĤIÎJĴKĶLĻMṀNÑOÖPÞQǪRŔSŠTŢUÛVṼWŴXẊYÝZŽaåbƀcçdðeéfƒgĝhĥiîjĵkķlļmɱnñoöpþqǫrŕsštţuûvṽwŵxẋyýzž"]
    .join("")
    .match(/../gu)
    ?.map(([plain = "", accented = ""]) => [plain, accented]) ?? [],
);

/** Translations are longer than English: by about this part, and short ones by more. */
const LONGER = 0.35;

/**
 * Copies a built extension to `folder`, its English replaced by a language that nobody speaks: accented and longer, or running from
 * right to left. Whatever is not accented then was never a text of `_locales`; whatever is cut off had no room.
 */
export function copyPseudoBuild(build: string, folder: string, direction: "ltr" | "rtl"): void {
  cpSync(build, folder, { recursive: true });
  const file = join(folder, "_locales/en/messages.json");
  const english = JSON.parse(readFileSync(file, "utf8")) as Messages;
  writeFileSync(file, JSON.stringify(pseudoMessages(english, direction)));
}

/** Copies a built extension to `folder`, with one of its translations in the place of English, whatever language the browser speaks. */
export function copyTranslatedBuild(build: string, folder: string, language: string): void {
  cpSync(build, folder, { recursive: true });
  cpSync(join(folder, "_locales", language, "messages.json"), join(folder, "_locales/en/messages.json"));
}

export function pseudoMessages(english: Messages, direction: "ltr" | "rtl"): Messages {
  const pseudo = Object.entries(english).map(([key, { message }]) => [
    key,
    { message: direction === "rtl" ? fromRightToLeft(message) : lengthen(message) },
  ]);
  return {
    ...Object.fromEntries(pseudo),
    localeTag: { message: "en" },
    localeDirection: { message: direction },
  };
}

function lengthen(message: string): string {
  const accented = outsidePlaceholders(message, (text) =>
    text.replace(/\p{L}/gu, (letter) => ACCENTED[letter] ?? letter),
  );
  const more = Math.ceil(message.length * LONGER) + 2;
  return `[${accented}${" øñé ţŵö".repeat(Math.ceil(more / 8)).slice(0, more)}]`;
}

/** Each word is told to run from right to left, as Arabic letters do by themselves. */
function fromRightToLeft(message: string): string {
  return outsidePlaceholders(message, (text) => text.replace(/[\p{L}\p{N}’'-]+/gu, "\u202e$&\u202c"));
}

/** `$1` and the like stay as they are. */
function outsidePlaceholders(message: string, change: (text: string) => string): string {
  return message
    .split(/(\$\d)/)
    .map((part) => (/^\$\d$/.test(part) ? part : change(part)))
    .join("");
}
