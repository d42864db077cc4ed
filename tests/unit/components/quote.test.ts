import { expect, test } from "vitest";
import { quoteWords } from "../../../components/quote.ts";

const HANDLE = "@anna@social.example.org";

test("keeps all words of a short text, in one line", () => {
  expect(quoteWords(`Hello\n\n${HANDLE}\t— bye `, HANDLE)).toEqual({
    before: "Hello ",
    handle: HANDLE,
    after: " — bye",
  });
});

test("shows a handle in the spelling of its owner", () => {
  const spelled = "anna [at] social [dot] example [dot] org";
  expect(quoteWords(`Mastodon: ${spelled}!`, spelled)).toEqual({ before: "Mastodon: ", handle: spelled, after: "!" });
});

test("shows the handle alone where it does not stand in the words", () => {
  expect(quoteWords("something else", HANDLE)).toEqual({ before: "", handle: HANDLE, after: "" });
});

test("cuts a long text around the handle, between words", () => {
  const { before, after } = quoteWords(`${"left ".repeat(50)}${HANDLE}${" right".repeat(50)}`, HANDLE);
  expect(before).toMatch(/^…(left )+$/);
  expect(after).toMatch(/^( right)+…$/);
  expect(before.length + after.length).toBeLessThanOrEqual(122);
});

test("never cuts an emoji in half", () => {
  expect(quoteWords(HANDLE + "🐘".repeat(300), HANDLE).after).toMatch(/^(🐘)+…$/u);
});
