import { expect, test } from "vitest";
import { avatarHue, avatarLetter } from "../../../components/avatar-letter.ts";
import { formatTime } from "../../../components/format-time.ts";
import { countHandles } from "../../../components/handle-count.ts";
import { safeLink } from "../../../components/safe-link.ts";

test.each([
  [["Anna", "anna"], "A"],
  [["🐘 élodie", "elo"], "É"],
  [["🐘", "tootzilla"], "T"],
  [["", "_9lives"], "9"],
  [["غيمة ورق", "g"], "غ"],
  [["健二", "k"], "健"],
  [["𝔄nna", "a"], "𝔄"],
  [["", "___"], "?"],
])("the picture of %j shows %s", (names, letter) => {
  expect(avatarLetter(...names)).toBe(letter);
});

test("a name always has the same of twelve hues", () => {
  expect(avatarHue("anna")).toBe(avatarHue("anna"));
  for (const name of ["", "anna", "🐘", "a".repeat(500)]) expect(avatarHue(name)).toBeLessThan(12);
});

test.each([
  ["https://social.example.org/@anna", "https://social.example.org/@anna"],
  ["http://social.example.org/@anna", undefined],
  ["javascript:alert(1)", undefined],
  ["data:text/html,x", undefined],
  ["/popup.html", undefined],
  ["", undefined],
  [undefined, undefined],
])("links %j as %j", (url, link) => {
  expect(safeLink(url)).toBe(link);
});

test("a time of today has no date, any other has", () => {
  const now = new Date(2026, 10, 23, 12, 0).getTime();
  expect(formatTime(new Date(2026, 10, 23, 14, 5).getTime(), now, "de")).toBe("14:05");
  expect(formatTime(new Date(2026, 10, 24, 14, 5).getTime(), now, "de")).toMatch(/24\. Nov.*14:05/);
});

test("counts each handle once, whatever became of it", () => {
  const byOutcome = { found: 4, "not-found": 3, gone: 0, invalid: 1, refused: 0, unreachable: 2, "rate-limited": 0 };
  expect(countHandles({ waitingForConsent: 0, open: 5, byOutcome })).toBe(15);
});
