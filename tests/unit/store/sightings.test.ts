import { describe, expect, it } from "vitest";
import type { KnownAccountUpdate } from "../../../lib/domain/known-account-update.ts";
import type { LookupOutcome } from "../../../lib/domain/lookup.ts";
import { saveAccount } from "../../../lib/store/accounts.ts";
import { isKnownHost, loadHostSetAge, saveHostSet } from "../../../lib/store/host-sets.ts";
import {
  countFollowedDeclaring,
  countSightings,
  listDeclaring,
  listMaybeDeclaring,
  listMaybeHosts,
  saveSightings,
} from "../../../lib/store/sightings.ts";
import { accountRow } from "./account-row.ts";
import { db, NOW } from "./empty-store.ts";
import { account, claimAll, found, see, settle } from "./met-accounts.ts";

describe("accounts that were met", () => {
  it("that are followed on X and declare somebody are counted once each", async () => {
    await see(
      account("1", ["a@one.example.org", "b@one.example.org"], ["7", "8"]),
      account("2", ["c@one.example.org"]),
      account("3", [], ["7"]),
      account("4", ["d@one.example.org"], ["8"]),
    );
    expect(await countFollowedDeclaring(db)).toBe(2);
  });

  it("are counted, and kept in full only where they declare somebody", async () => {
    await see(account("1", ["a@one.example.org"], ["7"]), account("2", [], ["7"]), account("3", []));
    expect(await countSightings(db)).toEqual({ seen: 3, followed: 2 });
    // Somebody whom two X users of this browser follow is one person.
    await see(account("2", [], ["7", "8"]));
    expect(await countSightings(db)).toEqual({ seen: 3, followed: 2 });
    const rows = await db.getAll("sightings");
    expect(rows.filter(({ declaration }) => declaration !== undefined).map(({ xId }) => xId)).toEqual(["1"]);
  });

  it("are found by what they declare, each once", async () => {
    await see(account("1", ["a@one.example.org", "b@one.example.org"]), account("2", ["b@one.example.org"]));
    await see(account("3", ["c@one.example.org"]));
    const declaring = await listDeclaring(db, ["a@one.example.org", "b@one.example.org", "d@one.example.org"]);
    expect(declaring.map(({ xId }) => xId).sort()).toEqual(["1", "2"]);
  });

  it("have each handle queued once, however many declare it and however often they are met", async () => {
    expect(
      await see(account("1", ["a@one.example.org"]), account("2", ["a@one.example.org", "b@two.example.org"])),
    ).toBe(2);
    expect(await see(account("1", ["a@one.example.org"]))).toBe(0);
    expect((await claimAll()).map(({ address }) => address).sort()).toEqual(["a@one.example.org", "b@two.example.org"]);
  });

  it("that change their handle to one that was not found before have it asked for again", async () => {
    await see(account("1", ["a@one.example.org"]));
    await claimAll();
    await settle("a@one.example.org", { kind: "not-found" });
    await see(account("1", []));
    expect(await see(account("1", ["a@one.example.org"]))).toBe(1);
  });

  it("that withdraw a handle have it asked for no longer, and its match is gone, unless another account declares it", async () => {
    const all = ["a", "b", "c", "d"].map((user) => `${user}@one.example.org`);
    const [silent = "", proven = "", shared = ""] = all;
    await see(account("1", all), account("2", [shared]));
    await claimAll();
    await settle(silent, { kind: "unreachable" });
    await settle(proven, found(proven));
    await settle(shared, found(shared));
    await see(account("1", []));
    expect(await db.getAllKeys("lookups")).toEqual([shared]);
    await settle("d@one.example.org", found("d@one.example.org"));
    expect(await db.getAllKeys("matches"), "an answer that comes too late proves nobody").toEqual([shared]);
    expect(await see(account("1", [proven])), "who declares it again has it asked for again").toBe(1);
  });
});

describe("accounts that change their words", () => {
  const saying = (bio: string) => {
    const known = account("1", ["a@one.example.org"]);
    const declaration = known.declaration && { ...known.declaration, sighting: { ...known.declaration.sighting, bio } };
    return { ...known, ...(declaration && { declaration }) };
  };

  it.each<LookupOutcome>([
    { kind: "not-found" },
    { kind: "unreachable" },
  ])("have a handle asked for anew that ended as %j", async (outcome) => {
    await see(saying("Look for @a@one.example.org"));
    await claimAll();
    await settle("a@one.example.org", outcome);
    expect(await see(saying("Look for @a@one.example.org"))).toBe(0);
    expect(await see(saying("Moved to @a@one.example.org"))).toBe(1);
    expect(await claimAll()).toHaveLength(1);
  });

  it("have nothing asked for anew that is proven or being asked for", async () => {
    await see(saying("Look for @a@one.example.org"));
    await claimAll();
    expect(await see(saying("Moved to @a@one.example.org"))).toBe(0);
    await settle("a@one.example.org", found("a@one.example.org"));
    await settle("a@one.example.org", { kind: "unreachable" });
    expect(await see(saying("Here: @a@one.example.org"))).toBe(0);
  });
});

describe("hosts", () => {
  const doubtful: KnownAccountUpdate = {
    hostsInDoubt: () => ["one.example.org"],
    update: (_older, known) => account("9", known.has("one.example.org") ? ["m@one.example.org"] : []),
  };

  it("are known once somebody was proven there", async () => {
    expect(await saveSightings(db, new Map([["9", doubtful]]), NOW)).toBe(0);
    await see(account("1", ["a@one.example.org"]));
    await settle("a@one.example.org", found("a@one.example.org"));
    expect(await saveSightings(db, new Map([["9", doubtful]]), NOW)).toBe(1);
  });

  it("are known once one of the user's instances knows them", async () => {
    await saveAccount(db, accountRow("me@home.example.org"));
    await saveHostSet(db, "https://home.example.org", ["one.example.org"], NOW);
    expect(await saveSightings(db, new Map([["9", doubtful]]), NOW)).toBe(1);
    expect(await loadHostSetAge(db, "https://home.example.org")).toBe(NOW);
    expect(await isKnownHost(db, "one.example.org")).toBe(true);
    expect(await isKnownHost(db, "two.example.org")).toBe(false);
  });

  it("that accounts are in doubt about can be listed, each once, with the accounts", async () => {
    await see(
      { ...account("1", []), maybeHosts: ["b.example.org", "a.example.org"] },
      { ...account("2", []), maybeHosts: ["a.example.org"] },
    );
    expect(await listMaybeHosts(db)).toEqual(["a.example.org", "b.example.org"]);
    expect(await listMaybeDeclaring(db, "a.example.org")).toEqual(["1", "2"]);
  });
});
