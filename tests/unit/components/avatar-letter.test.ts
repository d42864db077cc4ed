import { expect, test } from "vitest";
import { avatarHue, avatarLetter } from "../../../components/avatar-letter.ts";

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
