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
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const wanted = stems.flatMap((stem) => forms.map((form) => `${stem}_${form}`));
    expect(wanted.filter((key) => messages[key] === undefined)).toEqual([]);
  });

  test("puts the same things into each text", () => {
    const differing = Object.entries(messages).filter(
      ([key, { message }]) => placeholders(message).join() !== placeholders(english[key]?.message).join(),
    );
    expect(differing).toEqual([]);
  });

  test("says which language it is, and which way that runs", () => {
    expect(messages.localeTag?.message.replace("-", "_")).toBe(language);
    expect(messages.localeDirection?.message).toMatch(/^(?:ltr|rtl)$/);
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
