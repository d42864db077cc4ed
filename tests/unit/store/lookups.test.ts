import { describe, expect, it } from "vitest";
import { DAY_MS, HOUR_MS } from "../../../lib/domain/durations.ts";
import { settleLookup as settlementOf } from "../../../lib/domain/lookup.ts";
import {
  claimLookups,
  countLookups,
  deleteHiddenTroubles,
  listDueLookups,
  listLookupsEnding,
  nextLookupDueAt,
  retryLookups,
  settleLookup,
} from "../../../lib/store/lookups.ts";
import { countMatches, countUnseenMatches, listNewestMatches, markMatchesSeen } from "../../../lib/store/matches.ts";
import { db, NOW } from "./empty-store.ts";
import { account, claimAll, found, see, settle } from "./met-accounts.ts";

const LEASE = NOW + 60_000;

describe("look-ups", () => {
  it("that are claimed are nobody else's until the lease runs out", async () => {
    await see(account("1", ["a@one.example.org"]));
    expect(await claimAll()).toHaveLength(1);
    expect(await claimAll(NOW + 59_999)).toHaveLength(0);
    expect(await nextLookupDueAt(db)).toBe(LEASE);
    expect(await claimAll(LEASE)).toHaveLength(1);
  });

  it("that two ask for at the same time are claimed once", async () => {
    await see(account("1", ["a@one.example.org"]));
    const due = await listDueLookups(db, NOW);
    const options = { now: NOW, leaseUntil: LEASE };
    const [first, second] = await Promise.all([claimLookups(db, due, options), claimLookups(db, due, options)]);
    expect(first.length + second.length).toBe(1);
  });

  it("wait, all of one host, after its third failure in a row, and no other host's", async () => {
    const addresses = ["a", "b", "c", "d"].map((user) => `${user}@one.example.org`);
    await see(account("1", [...addresses, "x@two.example.org"]));
    for (const address of addresses.slice(0, 3)) await settle(address, { kind: "unreachable" });
    expect(await listDueLookups(db, NOW)).toEqual(["x@two.example.org"]);
    expect(await listDueLookups(db, NOW + 3_600_000)).toContain("d@one.example.org");
  });

  it("whose answers have grown old are not made anew at a resting host either, and stand as they are meanwhile", async () => {
    const [old, gone, ...silent] = ["a", "b", "c", "d", "e"].map((user) => `${user}@one.example.org`);
    await see(account("1", [old ?? "", gone ?? "", ...silent]));
    await settle(old ?? "", found(old ?? ""));
    await settle(gone ?? "", { kind: "gone" });
    const later = NOW + 30 * DAY_MS;
    expect(await listDueLookups(db, later)).toHaveLength(5);
    for (const address of silent) await settle(address, { kind: "unreachable" }, later);
    expect(await listDueLookups(db, later)).toEqual([]);
    expect(await listDueLookups(db, later + HOUR_MS)).toHaveLength(5);
    expect(await db.get("lookups", old ?? "")).toMatchObject({ state: "done", outcome: { kind: "found" } });
    expect(await db.get("lookups", gone ?? "")).toMatchObject({ state: "failed", outcome: { kind: "gone" } });
  });

  it("that have said something, or are being made just now, do so at a resting host as well", async () => {
    const [absent, asked, late, limited] = ["a", "b", "c", "d"].map((user) => `${user}@one.example.org`) as [
      string,
      string,
      string,
      string,
    ];
    await see(account("1", [absent, asked, late, limited]));
    const noWord = { attempts: 0, isFediverse: false, now: NOW };
    await settleLookup(db, absent, settlementOf({ kind: "not-found" }, noWord), NOW);
    await settleLookup(db, late, settlementOf({ kind: "not-found" }, { ...noWord, attempts: 9 }), NOW);
    const [claimed] = await claimLookups(db, [asked], { now: NOW, leaseUntil: LEASE });
    await settle(limited, { kind: "rate-limited", retryAfterMs: DAY_MS });
    expect(await db.get("lookups", asked)).toEqual(claimed);
    expect(await db.get("lookups", absent)).toMatchObject({ outcome: { kind: "not-found" }, dueAt: NOW + DAY_MS });
    expect(await db.get("lookups", late)).toMatchObject({ state: "waiting", dueAt: NOW + 7 * DAY_MS });
  });

  it("that the user's own instance was asked for hold nothing against the host of the handle", async () => {
    const addresses = ["a", "b", "c", "d"].map((user) => `${user}@one.example.org`);
    await see(account("1", addresses));
    await settle("a@one.example.org", { kind: "rate-limited", retryAfterMs: 90_000, through: "home" });
    for (const address of addresses.slice(0, 3)) await settle(address, { kind: "unreachable", through: "home" });
    expect(await db.count("hosts")).toBe(0);
    expect(await listDueLookups(db, NOW)).toEqual(["d@one.example.org"]);
  });

  it("that are new at a resting host wait like the others", async () => {
    const addresses = ["a", "b", "c"].map((user) => `${user}@one.example.org`);
    await see(account("1", addresses));
    for (const address of addresses) await settle(address, { kind: "unreachable" });
    await see(account("2", ["new@one.example.org"]));
    expect(await listDueLookups(db, NOW)).toEqual([]);
    expect((await countLookups(db)).unanswered).toBe(0);
  });

  it("go on at a host that answered in between", async () => {
    const addresses = ["a", "b", "c", "d"].map((user) => `${user}@one.example.org`);
    await see(account("1", addresses));
    await settle("a@one.example.org", { kind: "unreachable" });
    await settle("b@one.example.org", { kind: "unreachable" });
    await settle("b@one.example.org", { kind: "not-found" });
    await settle("c@one.example.org", { kind: "unreachable" });
    expect(await listDueLookups(db, NOW)).toEqual(["d@one.example.org"]);
  });

  it("wait as long as a host that is asked too often says", async () => {
    await see(account("1", ["a@one.example.org", "b@one.example.org"]));
    await settle("a@one.example.org", { kind: "rate-limited", retryAfterMs: 5_000 });
    expect(await listDueLookups(db, NOW + 4_999)).toEqual([]);
    expect(await listDueLookups(db, NOW + 5_000)).toHaveLength(2);
  });

  it("that find somebody make a match, new until somebody looked", async () => {
    await see(account("1", ["a@one.example.org"]));
    await claimAll();
    await settle("a@one.example.org", found("a@one.example.org"));
    expect(await countUnseenMatches(db)).toBe(1);
    await markMatchesSeen(db, NOW - 1);
    expect(await countUnseenMatches(db), "found after the look").toBe(1);
    await markMatchesSeen(db, NOW);
    expect(await countUnseenMatches(db)).toBe(0);
    const web = "https://one.example.org";
    const today = { address: "a@one.example.org", actorUrl: `${web}/actor`, profileUrl: `${web}/@a` };
    await settle("a@one.example.org", { kind: "found", account: today }, NOW + 5);
    expect(await countUnseenMatches(db)).toBe(0);
    expect(await listNewestMatches(db, 9), "as their server says by now").toEqual([{ ...today, foundAt: NOW }]);
  });

  it("of two handles of one person make one match, which lives as long as either leads to it", async () => {
    await see(account("1", ["a@one.example.org", "a@web.one.example.org"]));
    await claimAll();
    await settle("a@one.example.org", found("a@one.example.org"));
    await settle("a@web.one.example.org", found("a@one.example.org"));
    expect(await countMatches(db)).toBe(1);
    await settle("a@one.example.org", { kind: "gone" });
    expect(await countMatches(db)).toBe(1);
    await settle("a@web.one.example.org", { kind: "not-found" });
    expect(await countMatches(db)).toBe(0);
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
    expect(await countMatches(db)).toBe(1);
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
    expect(await countMatches(db)).toBe(1);
    expect(await listDueLookups(db, NOW + 89_999)).toEqual([]);
    expect(await listDueLookups(db, NOW + 90_000)).toEqual(["b@one.example.org"]);
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
    expect(await listDueLookups(db, NOW)).toEqual(["b@web.example.org"]);
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
    const retry = (address: string) => retryLookups(db, { address }, NOW);
    expect(await retry("a@one.example.org")).toBe(1);
    expect(await retry("b@one.example.org"), "is being asked for").toBe(0);
    expect(await retry("nobody@one.example.org")).toBe(0);
    await settle("b@one.example.org", found("b@one.example.org"));
    expect(await retry("b@one.example.org"), "is found").toBe(0);
    expect(await retryLookups(db, { kind: "unreachable" }, NOW)).toBe(3);
    expect(await listDueLookups(db, NOW)).toEqual(["a@one.example.org"]);
    expect(await listDueLookups(db, NOW + HOUR_MS)).toEqual(expect.arrayContaining(silent));
    await claimAll(NOW + HOUR_MS);
    expect(await retry(silent[0] ?? ""), "is being asked for once more").toBe(0);
  });

  it("whose answers were hidden are made at once after the user's permission, also where three in a row were", async () => {
    const hidden = ["a", "b", "c", "d"].map((user) => `${user}@one.example.org`);
    await see(account("1", hidden));
    for (const address of hidden.slice(0, 3)) await settle(address, { kind: "hidden" });
    expect((await countLookups(db)).byOutcome.hidden, "the fourth waits with the others").toBe(4);
    const down = {
      host: "down.example.org",
      failuresInRow: 3,
      outcome: { kind: "unreachable" },
      restUntil: LEASE,
    } as const;
    await db.put("hosts", down);
    await deleteHiddenTroubles(db);
    expect(await db.getAll("hosts"), "a host that is down is so for whoever reads it").toEqual([down]);
    expect(await retryLookups(db, { kind: "hidden" }, NOW)).toBe(4);
    expect(await listDueLookups(db, NOW)).toEqual(hidden);
  });

  it("are counted by outcome", async () => {
    await see(account("1", ["a@one.example.org", "b@one.example.org", "c@one.example.org"]));
    await settle("a@one.example.org", { kind: "gone" });
    await settle("b@one.example.org", { kind: "unreachable" });
    const { unanswered, byOutcome } = await countLookups(db);
    expect(unanswered).toBe(1);
    expect(byOutcome).toMatchObject({ gone: 1, unreachable: 1, found: 0 });
    expect((await listLookupsEnding(db, "gone")).map(({ address }) => address)).toEqual(["a@one.example.org"]);
  });
});
