import { describe, expect, it } from "vitest";
import { mergeSightings, type Sighting } from "../../../lib/domain/sighting.ts";

const full: Sighting = {
  xId: "1001",
  screenName: "kiesel_k",
  displayName: "Kiesel",
  bio: "stones",
  links: ["https://kiesel.example.org/"],
  location: "river",
  pinnedPost: "hello",
  avatarUrl: "https://pbs.twimg.com/a.svg",
  followed: true,
};
const partial: Sighting = {
  xId: "1001",
  screenName: "kiesel_k",
  displayName: "Kiesel!",
  bio: "",
  links: [],
  location: "",
  partial: true,
};

describe("merging what was seen of one account", () => {
  it("lets a partial sighting change nothing that a full one said", () => {
    expect(mergeSightings(full, partial)).toEqual(full);
  });

  it("lets a partial sighting tell the follow state, which it does know", () => {
    expect(mergeSightings(full, { ...partial, followed: false })).toEqual({ ...full, followed: false });
  });

  it("takes texts from the newer full sighting, an emptied bio included", () => {
    const newer: Sighting = { ...full, bio: "", links: [], location: "", displayName: "K." };
    expect(mergeSightings(full, newer)).toEqual(newer);
  });

  it("keeps what a newer page does not say at all", () => {
    const { pinnedPost: _p, avatarUrl: _a, followed: _f, ...rest } = full;
    expect(mergeSightings(full, { ...rest, bio: "new" })).toEqual({ ...full, bio: "new" });
  });

  it("is full once a full one came, whichever came first", () => {
    expect(mergeSightings(partial, full)).not.toHaveProperty("partial");
    expect(mergeSightings(full, partial)).not.toHaveProperty("partial");
    expect(mergeSightings(partial, partial)).toHaveProperty("partial", true);
  });
});
