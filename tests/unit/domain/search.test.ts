import { expect, test } from "vitest";
import { foldForSearch, searchWords } from "../../../lib/domain/search.ts";

test.each([
  ["ÉCLAIR Straße", "eclair straße"],
  ["𝓪𝓷𝓷𝓪", "anna"],
  ["Ａｎｎａ", "anna"],
  ["🦣", "🦣"],
])("folds %s for the search", (text, folded) => expect(foldForSearch(text)).toBe(folded));

test.each([
  ["", []],
  ["  ", []],
  ["Moss  ÉXAMPLE ", ["moss", "example"]],
])("takes %j apart into words", (search, words) => expect(searchWords(search)).toEqual(words));
