import { expect, test } from "vitest";
import { quoteWords } from "../../../components/quote.ts";

const ADDRESS = "anna@social.example.org";

test.each([
  ["Slow runner. @anna@social.example.org 🌲", "@anna@social.example.org"],
  ["Mastodon: Anna@Social.Example.org", "Anna@Social.Example.org"],
  ["https://social.example.org/@anna", "https://social.example.org/@anna"],
  ["https://www.social.example.org/users/anna and more", "https://www.social.example.org/users/anna"],
  ["social.example.org/web/@anna", "social.example.org/web/@anna"],
  ["anna (at) social.example.org", "anna (at) social.example.org"],
  ["anna [at] social [dot] example [dot] org", "anna [at] social [dot] example [dot] org"],
  ["anna at social dot example dot org", "anna at social dot example dot org"],
  ["ماستودون: @anna@social.example.org", "@anna@social.example.org"],
  ["the bio names another host: @anna@example.org", "@anna@example.org"],
  ["https://example.org/@anna", "https://example.org/@anna"],
])("finds the handle in %j", (text, handle) => {
  expect(quoteWords(text, ADDRESS).handle).toBe(handle);
});

test.each([
  "no handle here",
  "joanna@social.example.org",
  "@annabel@social.example.org",
  "https://social.example.org/@annabel",
])("marks nothing in %j", (text) => {
  expect(quoteWords(text, ADDRESS)).toEqual({ before: "", handle: "", after: text });
});

test("reads a user name with pattern characters as letters", () => {
  expect(quoteWords("@a.b@x.example.org", "a.b@x.example.org").handle).toBe("@a.b@x.example.org");
  expect(quoteWords("@acb@x.example.org", "a.b@x.example.org").handle).toBe("");
});

test("keeps all words of a short text, in one line", () => {
  expect(quoteWords("Hello\n\n@anna@social.example.org\t— bye ", ADDRESS)).toEqual({
    before: "Hello ",
    handle: "@anna@social.example.org",
    after: " — bye",
  });
});

test("cuts a long text around the handle, between words", () => {
  const { before, handle, after } = quoteWords(`${"left ".repeat(50)}@${ADDRESS}${" right".repeat(50)}`, ADDRESS);
  expect(handle).toBe(`@${ADDRESS}`);
  expect(before).toMatch(/^…(left )+$/);
  expect(after).toMatch(/^( right)+…$/);
  expect(before.length + after.length).toBeLessThanOrEqual(122);
});

test("never cuts an emoji in half", () => {
  expect(quoteWords("🐘".repeat(300), ADDRESS).after).toMatch(/^(🐘)+…$/u);
});

test("is quick with a hostile text", () => {
  const started = performance.now();
  quoteWords(`${"a-".repeat(5_000)}${"( ".repeat(5_000)}${"a.".repeat(5_000)}`, ADDRESS);
  quoteWords("anna @ ".repeat(3_000), ADDRESS);
  expect(performance.now() - started).toBeLessThan(500);
});
