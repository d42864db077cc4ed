import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../../..");
const folder = join(root, "public/_locales");
const languages = readdirSync(folder);
const english = readMessages("en");

function readMessages(language: string): Record<string, { message: string }> {
  return JSON.parse(readFileSync(join(folder, language, "messages.json"), "utf8"));
}

/** The text that a translation is held against: the plain one, or English's `_other` where a language has forms that English has not. */
function originalOf(key: string): string {
  const other = key.replace(/_(?:zero|one|two|few|many)$/, "_other");
  return (english[key] ?? english[other])?.message ?? "";
}

/** Columns: letters of East Asia and emoji take two; marks that stand on a letter none. */
function widthOf(text: string): number {
  const wide =
    /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60]|\p{Extended_Pictographic}/u;
  return [...text].reduce((sum, one) => sum + (/\p{M}/u.test(one) ? 0 : wide.test(one) ? 2 : 1), 0);
}

/** Words as a whole: JavaScript's `\b` takes "ê" for the end of one. */
const words = (alternatives: string) => new RegExp(`(?<!\\p{L})(?:${alternatives})(?!\\p{L})`, "iu");

/**
 * What a language says otherwise everywhere else: its other word for an instance than Mastodon's own translation has, and its other way to
 * address one person. X's own words are quoted as X has them.
 */
const OTHER_WORDS: Readonly<Record<string, RegExp>> = {
  de: /\bIhnen\b|\bIhre?[mnrs]? (?:Browser|Instanz|Kont|Server)/,
  es: words("usted|ustedes|vosotros"),
  fr: words("tu|toi|ton|tes"),
  he: /שרת שלך(?!\p{L})/u,
  it: /istanz/i,
  ja: /インスタンス/,
  ko: /인스턴스/,
  nl: words("instanties?|u|uw"),
  pl: /instancj/i,
  pt_BR: words("tu|teu|tua"),
  tr: /takipten çık/i,
  uk: /інстанс|тв(?:ій|оя|оє)/i,
  zh_CN: /实例|您/,
  zh_TW: /實例|你(?!的帳戶|的資料存檔)/,
};

/** Into these is put an address that begins with an @, or something in English that ends with a full stop. */
const ADDRESS_TEXTS = ["followMovedTo", "hiddenWord", "markLabel", "problemDetail", "statusMoved", "wrongWord"];

const placeholders = (text: string | undefined) => [...new Set(text?.match(/\$\d/g))].sort();

describe.each(languages)("%s", (language) => {
  const messages = readMessages(language);

  test("has a form of every text, and no other", () => {
    const stem = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, "_other");
    expect([...new Set(Object.keys(messages).map(stem))].sort()).toEqual(
      [...new Set(Object.keys(english).map(stem))].sort(),
    );
  });

  test("has a form for each number that its grammar tells apart", () => {
    const stems = Object.keys(english).flatMap((key) => (key.endsWith("_other") ? [key.slice(0, -6)] : []));
    const forms = new Intl.PluralRules(language.replace("_", "-")).resolvedOptions().pluralCategories;
    const wanted = stems.flatMap((stem) => forms.map((form) => `${stem}_${form}`));
    expect(wanted.filter((key) => messages[key] === undefined)).toEqual([]);
    const plural = new RegExp(`^(?:${stems.join("|")})_`);
    expect(Object.keys(messages).filter((key) => plural.test(key) && !wanted.includes(key))).toEqual([]);
  });

  test("puts the same things into each text", () => {
    const differing = Object.entries(messages).filter(
      ([key, { message }]) => placeholders(message).join() !== placeholders(originalOf(key)).join(),
    );
    expect(differing).toEqual([]);
  });

  test("has no dollar sign but those of placeholders", () => {
    // Browsers take `$$` and `$NAME$` for something else.
    expect(Object.values(messages).filter(({ message }) => /\$(?!\d)|\$\d\d/.test(message))).toEqual([]);
  });

  test("takes no more room than there is", () => {
    const long = Object.entries(messages)
      .filter(([key, { message }]) => widthOf(message) > widthOf(originalOf(key)) * 1.6 + 14)
      .map(([key, { message }]) => `${key}: ${message}`);
    expect(long, "Say it shorter: buttons and tables are made for little more than English needs.").toEqual([]);
  });

  test("has no tags and no quotation marks of a typewriter", () => {
    expect(Object.values(messages).filter(({ message }) => /<\/?\w+>|["']/.test(message))).toEqual([]);
  });

  test("says one word for one thing", () => {
    const other = OTHER_WORDS[language];
    expect(Object.entries(messages).filter(([, { message }]) => other?.test(message))).toEqual([]);
  });

  test("says which language it is, and which way that runs", () => {
    expect(messages.localeTag?.message.replace("-", "_")).toBe(language);
    expect(messages.localeDirection?.message).toMatch(/^(?:ltr|rtl)$/);
  });

  test("keeps an address in one piece where words run from right to left", () => {
    if (messages.localeDirection?.message !== "rtl") return;
    const loose = ADDRESS_TEXTS.filter((key) => !/\u2066\$1\u2069/.test(messages[key]?.message ?? ""));
    expect(loose, "Its @ would go to the other end: write \\u2066$1\\u2069.").toEqual([]);
  });

  test("leaves no text empty", () => {
    expect(Object.entries(messages).filter(([, { message }]) => message.trim() === "")).toEqual([]);
  });
});

test("every text is used", () => {
  const sources = ["components", "entrypoints", "lib"].flatMap((name) =>
    readdirSync(join(root, name), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => readFileSync(join(root, name, file), "utf8")),
  );
  const code = [...sources, readFileSync(join(root, "wxt.config.ts"), "utf8")].join("\n");
  const unused = Object.keys(english).filter(
    (key) => !code.includes(`"${key.replace(/_(one|other)$/, "")}"`) && !code.includes(`__MSG_${key}__`),
  );
  expect(unused).toEqual([]);
});
