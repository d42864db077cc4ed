import { MINUTE_MS } from "../../../lib/domain/durations.ts";
import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { provenOf } from "../../../entrypoints/background/marks.ts";
import type { Candidate } from "../../../lib/domain/candidate.ts";
import { deleteEverything } from "../../../lib/store/delete-everything.ts";
import { openDatabase } from "../../../lib/store/open.ts";
import type { Database } from "../../../lib/store/schema.ts";

/** Another minute for each test: what one was given is nothing to the next. */
let now = 1_800_000_000_000;
let db: Database;

beforeEach(async () => {
  now += MINUTE_MS;
  vi.useFakeTimers({ now, toFake: ["Date"] });
  fakeBrowser.reset();
  db = await openDatabase();
  await deleteEverything(db);
  return () => vi.useRealTimers();
});

async function wantMarks(): Promise<void> {
  await fakeBrowser.storage.local.set({ settings: { marksOnX: true } });
}

/** An X account that declares an address, which its server has proven. */
async function keep(xId: string, address: string, confidence: Candidate["confidence"] = "high"): Promise<void> {
  const [user = "", host = ""] = address.split("@");
  const sighting = { xId, screenName: `x${xId}`, displayName: "", bio: `@${address}`, links: [], location: "" };
  const reason = confidence === "high" ? "full-address" : "maybe-past";
  const candidate = { handle: { user, host }, field: "bio", form: "address", text: `@${address}` } as const;
  await db.put("sightings", {
    xId,
    seenAt: now,
    followedBy: [],
    addresses: [address],
    maybeHosts: [],
    declaration: { sighting, candidates: [{ ...candidate, confidence, reason }] },
  });
  const account = { address, actorUrl: `https://${host}/users/${user}` };
  await db.put("lookups", { address, host, state: "done", attempts: 0, outcome: { kind: "found", account } });
}

describe("asked from X's page for whom to mark", () => {
  it("says that no marks are wanted, until the user wants them", async () => {
    await keep("1", "anna@one.example.org");
    expect(await provenOf(["1"])).toBeNull();
    await wantMarks();
    expect(await provenOf(["1", "2"])).toEqual({ 1: "anna@one.example.org" });
  });

  it("names nobody who is in doubt, and nobody whom the user has hidden", async () => {
    await wantMarks();
    await keep("1", "anna@one.example.org", "low");
    await keep("2", "bert@one.example.org");
    await db.put("hidden-people", { address: "bert@one.example.org", hiddenAt: now });
    expect(await provenOf(["1", "2"])).toEqual({});
  });

  it("answers no more in a minute than a person could scroll past, and goes on afterwards", async () => {
    await wantMarks();
    await keep("7", "anna@one.example.org");
    const others = Array.from({ length: 99 }, (_, i) => String(100 + i));
    for (let i = 0; i < 30; i++) expect(await provenOf(["7", ...others])).toEqual({ 7: "anna@one.example.org" });
    expect(await provenOf(["7"])).toEqual({});
    vi.setSystemTime(now + MINUTE_MS);
    expect(await provenOf(["7"])).toEqual({ 7: "anna@one.example.org" });
  });
});
