import { describe, expect, it } from "vitest";
import type { KnownAccount } from "../../../lib/domain/known-account.ts";
import type { Sighting } from "../../../lib/domain/sighting.ts";
import type { WordlessSighting } from "../../../lib/domain/wordless.ts";
import { collectSighting, reconsiderAccount } from "../../../lib/pipeline/collect.ts";

const bare: Sighting = { xId: "1", screenName: "moos_x", displayName: "Moos", bio: "", links: [], location: "" };
const declaring: Sighting = { ...bare, bio: "@moos@garten.example.org" };
const maybe: Sighting = { ...bare, bio: "moos@garten.example.org" };

function collect(
  older: KnownAccount | undefined,
  seen: Sighting | WordlessSighting,
  viewerId: string | undefined = "9",
): KnownAccount {
  const known = collectSighting(seen, { viewerId, now: 1 }).update(older, new Set());
  if (known === undefined) throw new Error("a sighting always leaves something");
  return known;
}

describe("what is kept of an account", () => {
  it("is no more than its id where it declares nobody", () => {
    const kept = { xId: "1", seenAt: 1, followedBy: ["9"], addresses: [], maybeHosts: [] };
    expect(collect(undefined, { ...bare, bio: "likes moss", followed: true })).toEqual(kept);
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
    const kept = { xId: "1", seenAt: 1, followedBy: [], addresses: [], maybeHosts: [] };
    expect(collect(collect(undefined, declaring), bare)).toEqual(kept);
  });

  it("shrinks as well when it is met again wordless, but for a pinned post", () => {
    const wordless = { xId: "1", followed: true };
    const kept = { xId: "1", seenAt: 1, followedBy: ["9"], addresses: [], maybeHosts: [] };
    expect(collect(undefined, wordless)).toEqual(kept);
    expect(collect(collect(undefined, declaring), wordless)).toEqual(kept);
    const pinned = { ...declaring, pinnedPost: "@moos@wiese.example.org" };
    expect(collect(collect(undefined, pinned), wordless)).toMatchObject({
      followedBy: ["9"],
      addresses: ["moos@wiese.example.org"],
    });
  });

  it("keeps apart who follows, by X user", () => {
    const one = collect(undefined, { ...bare, followed: true }, "9");
    const two = collect(one, { ...bare, followed: true }, "8");
    expect(two.followedBy).toEqual(["9", "8"]);
    expect(collect(two, { ...bare, followed: false }, "9").followedBy).toEqual(["8"]);
    expect(collect(two, bare, "9").followedBy).toEqual(["9", "8"]);
  });
});

describe("an address that may be a mailbox", () => {
  const known = collect(undefined, maybe);

  it("is nobody yet, but kept with its host", () => {
    expect(known).toMatchObject({ addresses: [], maybeHosts: ["garten.example.org"] });
    expect(known.declaration?.sighting).toEqual(maybe);
  });

  it("is a handle from the day on which its host is known", () => {
    expect(reconsiderAccount.hostsInDoubt(known)).toEqual(["garten.example.org"]);
    const read = reconsiderAccount.update(known, new Set(["garten.example.org"]));
    expect(read).toMatchObject({ addresses: ["moos@garten.example.org"], maybeHosts: [] });
    expect(read?.declaration?.candidates[0]).toMatchObject({ form: "bare-address", reason: "known-host" });
  });

  it("stays a handle when the account is met again on a page that shows less", () => {
    const read = reconsiderAccount.update(known, new Set(["garten.example.org"]));
    const again = collectSighting({ ...bare, partial: true }, { viewerId: undefined, now: 2 });
    expect(again.hostsInDoubt(read)).toEqual(["garten.example.org"]);
    expect(again.update(read, new Set(["garten.example.org"]))?.addresses).toEqual(["moos@garten.example.org"]);
  });
});
