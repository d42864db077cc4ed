import { expect, it } from "vitest";
import { PEOPLE_GROUPS } from "../../../components/group-words.ts";
import { parsePagePlace, placeOf } from "../../../components/page-place.ts";
import { personPage } from "../../../lib/browser/person-page.ts";

const hashOf = (url: string) => new URL(url, "https://extension.example.org").hash;

it("understands the addresses that the extension makes", () => {
  expect(parsePagePlace(hashOf(personPage("anna+x@one.example.org")))).toEqual({ person: "anna+x@one.example.org" });
  for (const group of PEOPLE_GROUPS) expect(parsePagePlace(hashOf(placeOf(group)))).toEqual({ group });
});

it.each(["", "#", "#tab", "#show=everything", "#show", "#%"])("finds nothing in %j", (hash) => {
  expect(parsePagePlace(hash)).toEqual({});
});
