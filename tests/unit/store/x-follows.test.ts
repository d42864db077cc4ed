import { describe, expect, it } from "vitest";
import { deleteEverything } from "../../../lib/store/delete-everything.ts";
import { deleteXFollows, listMetIds, listXFollows, listXViewers, saveXFollows } from "../../../lib/store/x-follows.ts";
import { db } from "./empty-store.ts";

/** X accounts that were met, each with the ids of the X users who follow it. */
async function meet(followers: Readonly<Record<string, readonly string[]>>): Promise<void> {
  for (const [xId, followedBy] of Object.entries(followers)) {
    await db.put("sightings", { xId, seenAt: 1, followedBy, addresses: [], maybeHosts: [] });
  }
}

describe("the list of an archive", () => {
  it("is one row per owner, and a newer one takes the place of the older", async () => {
    await saveXFollows(db, { ownerId: "7", ownerName: "somebody", madeAt: 5, followed: ["1", "2"] });
    await saveXFollows(db, { ownerId: "7", followed: ["2", "3"] });
    await saveXFollows(db, { ownerId: "", followed: [] });
    expect(await listXFollows(db)).toEqual([
      { ownerId: "", followed: [] },
      { ownerId: "7", followed: ["2", "3"] },
    ]);
    await deleteXFollows(db, "7");
    expect(await listXFollows(db)).toEqual([{ ownerId: "", followed: [] }]);
  });

  it("is compared with everybody met, followed or not", async () => {
    await meet({ 1: ["7"], 2: [], 3: ["7", "8"] });
    expect(await listMetIds(db)).toEqual(new Set(["1", "2", "3"]));
  });
});

describe("the X users of this browser", () => {
  it("are those who were seen to follow somebody, each once", async () => {
    expect(await listXViewers(db)).toEqual([]);
    await meet({ 1: ["70"], 2: [], 3: ["70", "8"], 4: ["70"] });
    expect((await listXViewers(db)).sort()).toEqual(["70", "8"]);
  });
});

describe("deleting everything", () => {
  it("leaves no row in any store", async () => {
    await meet({ 1: ["7"] });
    await saveXFollows(db, { ownerId: "7", followed: ["1"] });
    await deleteEverything(db);
    for (const name of db.objectStoreNames) expect(await db.count(name), name).toBe(0);
  });
});
