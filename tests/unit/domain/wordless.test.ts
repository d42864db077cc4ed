import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findHandles, findMaybes } from "../../../lib/domain/find-handles.ts";
import type { Sighting } from "../../../lib/domain/sighting.ts";
import { forgetWords, setWordlessApart } from "../../../lib/domain/wordless.ts";

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
    const another = { ...plain, xId: "2", bio: "@moos@garten.example.org" };
    expect(setWordlessApart([plain, another])).toEqual({
      sightings: [another],
      wordless: [{ xId: "1", followed: true }],
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
    expect(setWordlessApart([sighting]).sightings).toEqual([sighting]);
  });

  it.each([
    ["it is partial, and does not know of all words", { partial: true }],
    ["a new pinned post took the place of another", { pinnedPost: "nothing new" }],
  ] as const)("is whole where %s", (_why, fields) => {
    expect(setWordlessApart([{ ...plain, ...fields }]).wordless).toEqual([]);
  });

  it("loses no handle, whatever is written", () => {
    const pieces = ["@", ".", "a", "moos", "garten.example.org", " at ", " dot ", "(at)", "://", "/", "~", "＠"];
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((some) => some.join(""));
    fc.assert(
      fc.property(text, text, text, text, (displayName, bio, link, location) => {
        const sighting = { ...plain, displayName, bio, links: [link], location };
        const found = [...findHandles(sighting), ...findMaybes(sighting)];
        if (found.length > 0) expect(setWordlessApart([sighting]).sightings).toEqual([sighting]);
      }),
    );
  });
});

describe("an account that is met wordless", () => {
  const before: Sighting = {
    ...plain,
    displayName: "Moos ＠moos＠garten.example.org",
    bio: "@moos@garten.example.org",
    links: ["https://garten.example.org/@moos"],
    location: "moos@garten.example.org",
  };

  it("declares nobody any more, wherever the handle was", () => {
    const left = forgetWords(before);
    expect([...findHandles(left), ...findMaybes(left)]).toEqual([]);
  });

  it("still has the pinned post, of which lists say nothing, and a name that is only a name", () => {
    const left = forgetWords({ ...before, displayName: "Moos", pinnedPost: "@moos@wiese.example.org" });
    expect(findHandles(left)).toMatchObject([{ field: "pinned-post" }]);
    expect(left.displayName).toBe("Moos");
  });
});
