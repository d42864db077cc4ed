import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Candidate } from "../../../lib/domain/candidate.ts";
import { settleFollow } from "../../../lib/domain/follow-job.ts";
import type { KnownAccount } from "../../../lib/domain/known-account.ts";
import { type LookupOutcome, settleLookup as settlementOf } from "../../../lib/domain/lookup.ts";
import type { Database } from "../../../lib/store/schema.ts";
import type { SightingUpdate } from "../../../lib/store/sightings.ts";
import { accountRow } from "./account-row.ts";

// Long because the nouns of the store are tested together, as they are written: in one transaction.

const NOW = 1_800_000_000_000;
const LEASE = NOW + 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

let db: Database;
let store: typeof import("../../../lib/store/sightings.ts") &
  typeof import("../../../lib/store/lookups.ts") &
  typeof import("../../../lib/store/matches.ts") &
  typeof import("../../../lib/store/follow-jobs.ts") &
  typeof import("../../../lib/store/accounts.ts") &
  typeof import("../../../lib/store/pending-sign-ins.ts") &
  typeof import("../../../lib/store/hidden-people.ts") &
  typeof import("../../../lib/store/host-sets.ts") &
  typeof import("../../../lib/store/wrong-marks.ts");

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  vi.resetModules();
  const { openDatabase } = await import("../../../lib/store/open.ts");
  db = await openDatabase();
  store = {
    ...(await import("../../../lib/store/sightings.ts")),
    ...(await import("../../../lib/store/lookups.ts")),
    ...(await import("../../../lib/store/matches.ts")),
    ...(await import("../../../lib/store/follow-jobs.ts")),
    ...(await import("../../../lib/store/accounts.ts")),
    ...(await import("../../../lib/store/pending-sign-ins.ts")),
    ...(await import("../../../lib/store/hidden-people.ts")),
    ...(await import("../../../lib/store/host-sets.ts")),
    ...(await import("../../../lib/store/wrong-marks.ts")),
  };
});

function candidate(address: string): Candidate {
  const [user = "", host = ""] = address.split("@");
  return {
    handle: { user, host },
    field: "bio",
    form: "address",
    text: `@${address}`,
    confidence: "high",
    reason: "full-address",
  };
}

function account(xId: string, addresses: readonly string[], followedBy: readonly string[] = []): KnownAccount {
  const sighting = { xId, screenName: `x${xId}`, displayName: "", bio: "", links: [], location: "" };
  const declaration = { sighting, candidates: addresses.map(candidate) };
  return { xId, seenAt: NOW, followedBy, addresses, maybeHosts: [], ...(addresses.length > 0 && { declaration }) };
}

async function see(...accounts: readonly KnownAccount[]): Promise<number> {
  const updates = accounts.map((one) => [one.xId, { hostsInDoubt: () => [], update: () => one }] as const);
  return store.saveSightings(db, new Map(updates), NOW);
}

it("that are followed on X and declare somebody are counted once each", async () => {
  await see(
    account("1", ["a@one.example.org", "b@one.example.org"], ["7", "8"]),
    account("2", ["c@one.example.org"]),
    account("3", [], ["7"]),
    account("4", ["d@one.example.org"], ["8"]),
  );
  expect(await store.countFollowedDeclaring(db)).toBe(2);
});

async function claimAll(now = NOW) {
  return store.claimLookups(db, await store.listDueLookups(db, now), { now, leaseUntil: now + 60_000 });
}

function found(address: string): LookupOutcome {
  return { kind: "found", account: { address, actorUrl: `https://${address.split("@")[1]}/actor` } };
}

function settle(address: string, outcome: LookupOutcome, now = NOW) {
  return store.settleLookup(db, address, settlementOf(outcome, { attempts: 0, isFediverse: true, now }), now);
}

describe("accounts that were met", () => {
  it("are counted, and kept in full only where they declare somebody", async () => {
    await see(account("1", ["a@one.example.org"], ["7"]), account("2", [], ["7"]), account("3", []));
    expect(await store.countSightings(db)).toEqual({ seen: 3, followed: 2 });
    // Somebody whom two X users of this browser follow is one person.
    await see(account("2", [], ["7", "8"]));
    expect(await store.countSightings(db)).toEqual({ seen: 3, followed: 2 });
    const rows = await db.getAll("sightings");
    expect(rows.filter(({ declaration }) => declaration !== undefined).map(({ xId }) => xId)).toEqual(["1"]);
  });

  it("are found by what they declare, each once", async () => {
    await see(account("1", ["a@one.example.org", "b@one.example.org"]), account("2", ["b@one.example.org"]));
    await see(account("3", ["c@one.example.org"]));
    const declaring = await store.listDeclaring(db, ["a@one.example.org", "b@one.example.org", "d@one.example.org"]);
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
  const doubtful: SightingUpdate = {
    hostsInDoubt: () => ["one.example.org"],
    update: (_older, known) => account("9", known.has("one.example.org") ? ["m@one.example.org"] : []),
  };

  it("are known once somebody was proven there", async () => {
    expect(await store.saveSightings(db, new Map([["9", doubtful]]), NOW)).toBe(0);
    await see(account("1", ["a@one.example.org"]));
    await settle("a@one.example.org", found("a@one.example.org"));
    expect(await store.saveSightings(db, new Map([["9", doubtful]]), NOW)).toBe(1);
  });

  it("are known once one of the user's instances knows them", async () => {
    await store.saveHostSet(db, "https://home.example.org", ["one.example.org"], NOW);
    expect(await store.saveSightings(db, new Map([["9", doubtful]]), NOW)).toBe(1);
    expect(await store.loadHostSetAge(db, "https://home.example.org")).toBe(NOW);
    expect(await store.isKnownHost(db, "one.example.org")).toBe(true);
    expect(await store.isKnownHost(db, "two.example.org")).toBe(false);
  });

  it("that accounts are in doubt about can be listed, each once, with the accounts", async () => {
    await see(
      { ...account("1", []), maybeHosts: ["b.example.org", "a.example.org"] },
      { ...account("2", []), maybeHosts: ["a.example.org"] },
    );
    expect(await store.listMaybeHosts(db)).toEqual(["a.example.org", "b.example.org"]);
    expect(await store.listMaybeDeclaring(db, "a.example.org")).toEqual(["1", "2"]);
  });
});

describe("look-ups", () => {
  it("that are claimed are nobody else's until the lease runs out", async () => {
    await see(account("1", ["a@one.example.org"]));
    expect(await claimAll()).toHaveLength(1);
    expect(await claimAll(NOW + 59_999)).toHaveLength(0);
    expect(await store.nextLookupDueAt(db)).toBe(LEASE);
    expect(await claimAll(LEASE)).toHaveLength(1);
  });

  it("that two ask for at the same time are claimed once", async () => {
    await see(account("1", ["a@one.example.org"]));
    const due = await store.listDueLookups(db, NOW);
    const options = { now: NOW, leaseUntil: LEASE };
    const [first, second] = await Promise.all([
      store.claimLookups(db, due, options),
      store.claimLookups(db, due, options),
    ]);
    expect(first.length + second.length).toBe(1);
  });

  it("wait, all of one host, after its third failure in a row, and no other host's", async () => {
    const addresses = ["a", "b", "c", "d"].map((user) => `${user}@one.example.org`);
    await see(account("1", [...addresses, "x@two.example.org"]));
    for (const address of addresses.slice(0, 3)) await settle(address, { kind: "unreachable" });
    expect(await store.listDueLookups(db, NOW)).toEqual(["x@two.example.org"]);
    expect(await store.listDueLookups(db, NOW + 3_600_000)).toContain("d@one.example.org");
  });

  it("whose answers have grown old are not made anew at a resting host either, and stand as they are meanwhile", async () => {
    const [old, gone, ...silent] = ["a", "b", "c", "d", "e"].map((user) => `${user}@one.example.org`);
    await see(account("1", [old ?? "", gone ?? "", ...silent]));
    await settle(old ?? "", found(old ?? ""));
    await settle(gone ?? "", { kind: "gone" });
    const later = NOW + 30 * DAY_MS;
    expect(await store.listDueLookups(db, later)).toHaveLength(5);
    for (const address of silent) await settle(address, { kind: "unreachable" }, later);
    expect(await store.listDueLookups(db, later)).toEqual([]);
    expect(await store.listDueLookups(db, later + HOUR_MS)).toHaveLength(5);
    expect(await db.get("lookups", old ?? "")).toMatchObject({ state: "done", outcome: { kind: "found" } });
    expect(await db.get("lookups", gone ?? "")).toMatchObject({ state: "failed", outcome: { kind: "gone" } });
  });

  it("that are new at a resting host wait like the others", async () => {
    const addresses = ["a", "b", "c"].map((user) => `${user}@one.example.org`);
    await see(account("1", addresses));
    for (const address of addresses) await settle(address, { kind: "unreachable" });
    await see(account("2", ["new@one.example.org"]));
    expect(await store.listDueLookups(db, NOW)).toEqual([]);
    expect((await store.countLookups(db)).unanswered).toBe(0);
  });

  it("go on at a host that answered in between", async () => {
    const addresses = ["a", "b", "c", "d"].map((user) => `${user}@one.example.org`);
    await see(account("1", addresses));
    await settle("a@one.example.org", { kind: "unreachable" });
    await settle("b@one.example.org", { kind: "unreachable" });
    await settle("b@one.example.org", { kind: "not-found" });
    await settle("c@one.example.org", { kind: "unreachable" });
    expect(await store.listDueLookups(db, NOW)).toEqual(["d@one.example.org"]);
  });

  it("wait as long as a host that is asked too often says", async () => {
    await see(account("1", ["a@one.example.org", "b@one.example.org"]));
    await settle("a@one.example.org", { kind: "rate-limited", retryAfterMs: 5_000 });
    expect(await store.listDueLookups(db, NOW + 4_999)).toEqual([]);
    expect(await store.listDueLookups(db, NOW + 5_000)).toHaveLength(2);
  });

  it("that find somebody make a match, new until somebody looked", async () => {
    await see(account("1", ["a@one.example.org"]));
    await claimAll();
    await settle("a@one.example.org", found("a@one.example.org"));
    expect(await store.countUnseenMatches(db)).toBe(1);
    await store.markMatchesSeen(db);
    expect(await store.countUnseenMatches(db)).toBe(0);
    await settle("a@one.example.org", found("a@one.example.org"), NOW + 5);
    expect(await store.countUnseenMatches(db)).toBe(0);
    expect(await store.listNewestMatches(db, 9)).toEqual([
      { address: "a@one.example.org", actorUrl: "https://one.example.org/actor", foundAt: NOW },
    ]);
  });

  it("of two handles of one person make one match, which lives as long as either leads to it", async () => {
    await see(account("1", ["a@one.example.org", "a@web.one.example.org"]));
    await claimAll();
    await settle("a@one.example.org", found("a@one.example.org"));
    await settle("a@web.one.example.org", found("a@one.example.org"));
    expect(await store.countMatches(db)).toBe(1);
    await settle("a@one.example.org", { kind: "gone" });
    expect(await store.countMatches(db)).toBe(1);
    await settle("a@web.one.example.org", { kind: "not-found" });
    expect(await store.countMatches(db)).toBe(0);
  });

  it("that prove another person than before leave no match of the one before", async () => {
    await see(account("1", ["a@web.one.example.org"]));
    await settle("a@web.one.example.org", found("a@one.example.org"));
    await settle("a@web.one.example.org", found("a@two.example.org"), NOW + 30 * DAY_MS);
    expect(await db.getAllKeys("matches")).toEqual(["a@two.example.org"]);
  });

  it("that tell nothing take no match away", async () => {
    await see(account("1", ["a@one.example.org"]));
    await settle("a@one.example.org", found("a@one.example.org"));
    await settle("a@one.example.org", { kind: "unreachable" }, NOW + 30 * DAY_MS);
    expect(await store.countMatches(db)).toBe(1);
    const [row] = await db.getAll("lookups");
    expect(row, "the proof stands, and is asked for again in an hour").toMatchObject({
      state: "waiting",
      outcome: found("a@one.example.org"),
      dueAt: NOW + 30 * DAY_MS + HOUR_MS,
    });
  });

  it("wait after any answer that says that no request is left", async () => {
    await see(account("1", ["a@one.example.org", "b@one.example.org"]));
    await settle("a@one.example.org", { ...found("a@one.example.org"), retryAfterMs: 90_000 });
    expect(await store.countMatches(db)).toBe(1);
    expect(await store.listDueLookups(db, NOW + 89_999)).toEqual([]);
    expect(await store.listDueLookups(db, NOW + 90_000)).toEqual(["b@one.example.org"]);
    expect((await db.get("lookups", "b@one.example.org"))?.outcome, "nobody was found there").toEqual({
      kind: "rate-limited",
    });
  });

  it("have what another host said after theirs held against that host", async () => {
    await see(account("1", ["a@web.example.org", "b@web.example.org", "c@apex.example.org"]));
    const words = [
      { host: "web.example.org", kind: "found" },
      { host: "apex.example.org", kind: "rate-limited", retryAfterMs: 90_000 },
    ] as const;
    await settle("a@web.example.org", { kind: "rate-limited", retryAfterMs: 90_000, words });
    expect(await store.listDueLookups(db, NOW)).toEqual(["b@web.example.org"]);
    expect(await db.getAllKeys("hosts")).toEqual(["apex.example.org"]);
    const row = await db.get("lookups", "a@web.example.org");
    expect(row).toMatchObject({ dueAt: NOW + 90_000, outcome: { kind: "rate-limited" } });
    expect(row?.outcome).not.toHaveProperty("words");
  });

  it("are made again when the user wants it, but not at a host that rests", async () => {
    const silent = ["a", "b", "c"].map((user) => `${user}@silent.example.org`);
    await see(account("1", ["a@one.example.org", "b@one.example.org", ...silent]));
    await claimAll();
    await settle("a@one.example.org", { kind: "not-found" });
    for (const address of silent) await settle(address, { kind: "unreachable" });
    const retry = (address: string) => store.retryLookups(db, { address }, NOW);
    expect(await retry("a@one.example.org")).toBe(1);
    expect(await retry("b@one.example.org"), "is being asked for").toBe(0);
    expect(await retry("nobody@one.example.org")).toBe(0);
    expect(await store.retryLookups(db, { kind: "unreachable" }, NOW)).toBe(3);
    expect(await store.listDueLookups(db, NOW)).toEqual(["a@one.example.org"]);
    expect(await store.listDueLookups(db, NOW + HOUR_MS)).toEqual(expect.arrayContaining(silent));
  });

  it("whose answers were hidden are made at once after the user's permission, also where three in a row were", async () => {
    const hidden = ["a", "b", "c", "d"].map((user) => `${user}@one.example.org`);
    await see(account("1", hidden));
    for (const address of hidden.slice(0, 3)) await settle(address, { kind: "hidden" });
    expect((await store.countLookups(db)).byOutcome.hidden, "the fourth waits with the others").toBe(4);
    await store.deleteHiddenTroubles(db);
    expect(await store.retryLookups(db, { kind: "hidden" }, NOW)).toBe(4);
    expect(await store.listDueLookups(db, NOW)).toEqual(hidden);
  });

  it("are counted by outcome", async () => {
    await see(account("1", ["a@one.example.org", "b@one.example.org", "c@one.example.org"]));
    await settle("a@one.example.org", { kind: "gone" });
    await settle("b@one.example.org", { kind: "unreachable" });
    const { unanswered, byOutcome } = await store.countLookups(db);
    expect(unanswered).toBe(1);
    expect(byOutcome).toMatchObject({ gone: 1, unreachable: 1, found: 0 });
    expect((await store.listLookupsEnding(db, "gone")).map(({ address }) => address)).toEqual(["a@one.example.org"]);
  });
});

describe("a person marked as wrong", () => {
  const [apex, web] = ["a@one.example.org", "a@web.one.example.org"];
  const me = "me@home.example.org";

  it("is gone with all that leads to them, and is neither asked for nor matched again", async () => {
    await see(account("1", [apex, web, "b@one.example.org"]));
    for (const address of [apex, web]) await settle(address, found(apex));
    await store.saveFollowJobs(db, me, [apex, "b@one.example.org"], NOW);
    await store.saveWrongMark(db, apex, NOW);
    expect(await store.countMatches(db)).toBe(0);
    expect(await db.getAllKeys("lookups")).toEqual(["b@one.example.org"]);
    expect((await store.listFollowJobs(db, me)).map(({ address }) => address)).toEqual(["b@one.example.org"]);
    expect(await see(account("2", [apex, web]))).toBe(0);
    expect(await store.listWrongMarks(db)).toEqual(
      [apex, web].map((address) => ({ address, person: apex, markedAt: NOW })),
    );
  });

  it("is not matched under another address either, which is then marked as well", async () => {
    await see(account("1", [apex]));
    await settle(apex, found(apex));
    await store.saveWrongMark(db, apex, NOW);
    expect(await see(account("2", [web]))).toBe(1);
    await settle(web, found(apex));
    expect(await store.countMatches(db)).toBe(0);
    expect(await db.getAllKeys("lookups")).toEqual([]);
    expect((await store.listWrongMarks(db)).map(({ address }) => address)).toEqual([apex, web]);
    expect(await store.countWrongPeople(db)).toBe(1);
  });

  it("keeps the follow that was done", async () => {
    await see(account("1", [apex]));
    await settle(apex, found(apex));
    await store.saveFollowJobs(db, me, [apex], NOW);
    const job = { accountId: me, address: apex };
    await store.settleFollowJob(db, job, settleFollow({ kind: "following" }, 0, NOW));
    await store.saveWrongMark(db, apex, NOW);
    expect(await store.listFollowJobs(db, me)).toHaveLength(1);
  });

  it("is looked up again once the mark is taken back, as far as anybody still declares them", async () => {
    await see(account("1", [apex]), account("2", [web]));
    for (const address of [apex, web]) await settle(address, found(apex));
    await store.saveWrongMark(db, apex, NOW);
    await see(account("2", []));
    await store.deleteWrongMark(db, apex, NOW);
    expect(await store.listWrongMarks(db)).toEqual([]);
    expect(await store.listDueLookups(db, NOW)).toEqual([apex]);
  });
});

describe("follow jobs", () => {
  const me = "me@home.example.org";
  const claim = async (now = NOW) => {
    const step = await store.claimFollowStep(db, { accountId: me, now, leaseUntil: now + 60_000, mayFollow: true });
    return step !== undefined && "job" in step ? [step.job] : [];
  };

  it("are there once for each person, however often they are asked for", async () => {
    expect(await store.saveFollowJobs(db, me, ["a@one.example.org", "a@one.example.org"], NOW)).toBe(1);
    expect(await store.saveFollowJobs(db, me, ["a@one.example.org"], NOW)).toBe(0);
    expect(await claim()).toHaveLength(1);
    expect(await claim()).toHaveLength(0);
  });

  it("that are done stay done; those that failed can be asked for again", async () => {
    await store.saveFollowJobs(db, me, ["a@one.example.org", "b@one.example.org"], NOW);
    const [a, b] = [...(await claim()), ...(await claim())];
    if (a === undefined || b === undefined) throw new Error("both were due");
    await store.settleFollowJob(db, a, settleFollow({ kind: "following" }, 0, NOW));
    await store.settleFollowJob(db, b, settleFollow({ kind: "gone" }, 0, NOW));
    expect(await store.nextFollowDueAt(db, me)).toBeUndefined();
    expect(await store.saveFollowJobs(db, me, ["a@one.example.org", "b@one.example.org"], NOW)).toBe(1);
    expect((await claim()).map(({ address }) => address)).toEqual(["b@one.example.org"]);
  });

  it("of one account are not another's", async () => {
    await store.saveFollowJobs(db, "other@home.example.org", ["a@one.example.org"], NOW);
    expect(await claim()).toHaveLength(0);
    expect(await store.nextFollowDueAt(db, me)).toBeUndefined();
  });

  it("of former times are not read again: those that are counted together are, or the last where none is open", async () => {
    const listed = async () => (await store.listFollowJobs(db, me)).map(({ address }) => address);
    const finish = async (address: string) =>
      store.settleFollowJob(db, { accountId: me, address }, settleFollow({ kind: "following" }, 0, NOW));
    expect(await listed()).toEqual([]);
    await store.saveFollowJobs(db, me, ["a@one.example.org", "b@one.example.org"], NOW);
    for (const address of ["a@one.example.org", "b@one.example.org"]) await finish(address);
    await store.saveFollowJobs(db, "other@home.example.org", ["z@one.example.org"], NOW + 1);
    await store.saveFollowJobs(db, me, ["c@one.example.org", "d@one.example.org"], NOW + 2);
    await store.saveFollowJobs(db, me, ["e@one.example.org"], NOW + 3);
    expect(await listed()).toEqual(["c@one.example.org", "d@one.example.org", "e@one.example.org"]);
    await finish("c@one.example.org");
    await finish("d@one.example.org");
    expect(await listed()).toEqual(["e@one.example.org"]);
    const [e] = await claim(NOW + 4);
    expect(e?.address).toBe("e@one.example.org");
    await store.cancelFollowJobs(db, me);
    expect(await listed(), "one that was called back while under way is none").toEqual([
      "c@one.example.org",
      "d@one.example.org",
    ]);
  });

  it("that are open go with the account that is forgotten; what was done stays known", async () => {
    await store.saveAccount(db, accountRow(me));
    await store.saveFollowJobs(db, me, ["a@one.example.org", "b@one.example.org"], NOW);
    const [a] = await claim();
    if (a !== undefined) await store.settleFollowJob(db, a, settleFollow({ kind: "following" }, 0, NOW));
    await store.deleteAccount(db, me);
    expect(await store.listAccounts(db)).toEqual([]);
    expect((await store.listFollowJobs(db, me)).map(({ state }) => state)).toEqual(["done"]);
  });
});

describe("an account", () => {
  const me = "me@home.example.org";

  it("whose token was renewed has the new one, and another one is not put in the place of a newer sign-in's", async () => {
    await store.saveAccount(db, accountRow(me, { token: "old", refreshToken: "r1", expiresAt: NOW }));
    const issued = { token: "new", refreshToken: "r2", expiresAt: NOW + 1 };
    expect(await store.saveRenewedToken(db, me, "old", issued)).toMatchObject(issued);
    expect(await store.saveRenewedToken(db, me, "old", { token: "late" })).toMatchObject(issued);
    expect(await store.loadAccount(db, me)).toMatchObject(issued);
    expect(await store.saveRenewedToken(db, "gone@home.example.org", "old", issued)).toBeUndefined();
  });

  it("that is forgotten leaves the others, and their jobs, as they are", async () => {
    const other = "other@home.example.org";
    for (const id of [me, other]) {
      await store.saveAccount(db, accountRow(id));
      await store.saveFollowJobs(db, id, ["a@one.example.org"], NOW);
    }
    await store.deleteAccount(db, me);
    expect((await store.listAccounts(db)).map(({ id }) => id)).toEqual([other]);
    expect(await store.nextFollowDueAt(db, other)).toBe(NOW);
    expect(await store.nextFollowDueAt(db, me)).toBeUndefined();
  });

  it("that was signed out keeps its jobs for the next sign-in", async () => {
    await store.saveAccount(db, accountRow(me));
    await store.saveFollowJobs(db, me, ["a@one.example.org", "b@one.example.org"], NOW);
    await store.saveSignedOut(db, me);
    expect(await store.loadAccount(db, me)).toMatchObject({ signedOut: true });
    await store.saveAccount(db, accountRow(me, { token: "new" }));
    expect(await store.loadAccount(db, me)).not.toHaveProperty("signedOut");
    const jobs = await store.listFollowJobs(db, me);
    expect(jobs.map(({ address, state }) => [address, state])).toEqual([
      ["a@one.example.org", "queued"],
      ["b@one.example.org", "queued"],
    ]);
  });
});

describe("a sign-in that waits for a code", () => {
  const row = accountRow("me@home.example.org");
  const pending = {
    instance: { origin: row.instance, handleHost: "home.example.org", version: "4.5.0" },
    app: row.app,
    scope: row.scope,
    state: "state",
    verifier: "verifier",
    url: `${row.instance}/oauth/authorize`,
    typed: "home.example.org",
    startedAt: NOW,
  };

  it("is there when the browser was closed meanwhile, and gives way to the next", async () => {
    await store.savePendingSignIn(db, pending);
    expect(await store.loadPendingSignIn(db, NOW)).toEqual(pending);
    await store.savePendingSignIn(db, { ...pending, typed: "other.example.org" });
    expect(await store.loadPendingSignIn(db, NOW)).toMatchObject({ typed: "other.example.org" });
    await store.deletePendingSignIn(db);
    expect(await store.loadPendingSignIn(db, NOW)).toBeUndefined();
  });

  it("is given up after a day", async () => {
    await store.savePendingSignIn(db, pending);
    expect(await store.loadPendingSignIn(db, NOW + 24 * 60 * 60_000)).toBeUndefined();
  });
});

describe("the connection", () => {
  it("makes way for a newer version of the extension, and is opened anew", async () => {
    const { openDatabase } = await import("../../../lib/store/open.ts");
    const upgraded = new Promise<void>((resolve, reject) => {
      const request = indexedDB.open("flockover", db.version + 1);
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
      request.onerror = () => reject(request.error);
    });
    await upgraded;
    // The old code cannot read the newer database: it says so instead of hanging.
    await expect(openDatabase()).rejects.toThrow(/version/i);
  });
});
