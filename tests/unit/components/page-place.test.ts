import { expect, it } from "vitest";
import { NOT_FOUND_PAGE, parsePagePlace } from "../../../components/page-place.ts";
import { personPage } from "../../../lib/browser/person-page.ts";

const hashOf = (url: string) => new URL(url, "https://extension.example.org").hash;

it("understands the addresses that the extension makes", () => {
  expect(parsePagePlace(hashOf(personPage("anna+x@one.example.org")))).toEqual({ person: "anna+x@one.example.org" });
  expect(parsePagePlace(hashOf(NOT_FOUND_PAGE))).toEqual({ group: "not-found" });
});

it.each(["", "#", "#tab", "#show=everything", "#show", "#%"])("finds nothing in %j", (hash) => {
  expect(parsePagePlace(hash)).toEqual({});
});
