import { describe, expect, it } from "vitest";
import { findHandles } from "../../../lib/domain/find-handles.ts";
import type { Sighting } from "../../../lib/domain/sighting.ts";
import { collectSighting } from "../../../lib/pipeline/collect.ts";

const bare: Sighting = { xId: "1", screenName: "moos_x", displayName: "Moos", bio: "", links: [], location: "" };
const declaring: Sighting = { ...bare, bio: "@moos@garten.example.org" };
const collect = (
  older: Parameters<typeof collectSighting>[0],
  sighting: Sighting,
  viewerId: string | undefined = "9",
  now = 1,
) => collectSighting(older, sighting, { viewerId, now, find: findHandles });

describe("what is kept of an account", () => {
  it("is no more than its id where it declares nobody", () => {
    expect(collect(undefined, { ...bare, bio: "likes moss", followed: true })).toEqual({
      xId: "1",
      seenAt: 1,
      followedBy: ["9"],
      addresses: [],
    });
  });

  it("is all of it where it declares somebody", () => {
    const known = collect(undefined, declaring);
    expect(known.addresses).toEqual(["moos@garten.example.org"]);
    expect(known.declaration?.sighting).toEqual(declaring);
  });

  it("survives a partial sighting", () => {
    const known = collect(collect(undefined, declaring), { ...bare, partial: true });
    expect(known.addresses).toEqual(["moos@garten.example.org"]);
  });

  it("shrinks again when the handle is gone from the bio", () => {
    expect(collect(collect(undefined, declaring), bare)).toEqual({
      xId: "1",
      seenAt: 1,
      followedBy: [],
      addresses: [],
    });
  });

  it("keeps apart who follows, by X user", () => {
    const one = collect(undefined, { ...bare, followed: true }, "9");
    const two = collect(one, { ...bare, followed: true }, "8");
    expect(two.followedBy).toEqual(["9", "8"]);
    expect(collect(two, { ...bare, followed: false }, "9").followedBy).toEqual(["8"]);
    expect(collect(two, bare, "9").followedBy).toEqual(["9", "8"]);
    expect(collect(undefined, { ...bare, followed: true }, undefined).followedBy).toEqual(["9"]);
  });
});
