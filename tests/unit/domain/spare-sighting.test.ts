import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findHandles, findMaybes } from "../../../lib/domain/find-handles.ts";
import { mergeSightings, type Sighting } from "../../../lib/domain/sighting.ts";
import { spareSighting } from "../../../lib/domain/spare-sighting.ts";

const plain: Sighting = {
  xId: "1",
  screenName: "moos_x",
  displayName: "Moos",
  bio: "likes moss, and the sound of rain.",
  links: ["https://moss.example.com/about"],
  location: "The wood",
  avatarUrl: "https://pbs.twimg.com/1.jpg",
  followed: true,
};

describe("a sighting on its way to the store", () => {
  it("is no more than who it is where no handle could be in it", () => {
    expect(spareSighting(plain)).toEqual({
      xId: "1",
      screenName: "moos_x",
      displayName: "Moos",
      bio: "",
      links: [],
      location: "",
      followed: true,
    });
  });

  it.each([
    ["bio", { bio: "@moos@garten.example.org" }],
    ["links", { links: ["https://garten.example.org/@moos"] }],
    ["location", { location: "moos at garten dot example dot org" }],
    ["displayName", { displayName: "Moos ＠moos＠garten.example.org" }],
    ["pinnedPost", { pinnedPost: "now at moos@garten.example.org" }],
  ])("is whole where one may be in the %s", (_field, fields) => {
    const sighting = { ...plain, ...fields };
    expect(spareSighting(sighting)).toBe(sighting);
  });

  it("takes a handle away that is there no more, from wherever it was", () => {
    const before: Sighting = {
      ...plain,
      displayName: "Moos ＠moos＠garten.example.org",
      bio: "@moos@garten.example.org",
      links: ["https://garten.example.org/@moos"],
      location: "moos@garten.example.org",
      pinnedPost: "@moos@garten.example.org",
    };
    const now = spareSighting({ ...plain, pinnedPost: "nothing new" });
    const merged = mergeSightings(before, now);
    expect([...findHandles(merged), ...findMaybes(merged)]).toEqual([]);
  });

  it("loses no handle, whatever is written", () => {
    const piece = fc.constantFrom(
      "@",
      ".",
      "a",
      "moos",
      "garten.example.org",
      " at ",
      " dot ",
      "(at)",
      "://",
      "/",
      "~",
      "＠",
    );
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(text, text, text, text, (displayName, bio, link, location) => {
        const sighting = { ...plain, displayName, bio, links: [link], location };
        const spared = spareSighting(sighting);
        expect(findHandles(spared)).toEqual(findHandles(sighting));
        expect(findMaybes(spared)).toEqual(findMaybes(sighting));
      }),
    );
  });
});
