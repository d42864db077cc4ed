import { expect, it } from "vitest";
import { linksBackWord } from "../../../components/links-back-word.ts";

it.each([
  [{ linksBack: true }, true, "badgeLinksBackHint"],
  [{ linksBack: false }, true, "linksBackNot"],
  [{}, true, "linksBackNotYet"],
  [undefined, true, "linksBackNotYet"],
  [undefined, false, "linksBackNeedsSignIn"],
  // What an instance said stays true after the sign-out.
  [{ linksBack: true }, false, "badgeLinksBackHint"],
] as const)("of %j, signed in: %s, it says %s", (person, isSignedIn, word) => {
  expect(linksBackWord(person, isSignedIn)).toBe(word);
});
