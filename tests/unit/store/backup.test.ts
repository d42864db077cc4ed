import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { KnownAccount } from "../../../lib/domain/known-account.ts";
import { Backup } from "../../../lib/protocol/backup.ts";
import type { BackupRows } from "../../../lib/store/backup.ts";
import type { Database } from "../../../lib/store/schema.ts";
import { accountRow } from "./account-row.ts";

const NOW = 1_800_000_000_000;
const ME = "me@home.example.org";
const FRIEND = "friend@one.example.org";
const PROVEN = { address: FRIEND, actorUrl: "https://one.example.org/users/friend" };

let db: Database;
let store: typeof import("../../../lib/store/backup.ts");

beforeEach(newBrowser);

async function newBrowser(): Promise<void> {
  globalThis.indexedDB = new IDBFactory();
  vi.resetModules();
  db = await (await import("../../../lib/store/open.ts")).openDatabase();
  store = await import("../../../lib/store/backup.ts");
}

function known(followedBy: readonly string[], seenAt = NOW): KnownAccount {
  const sighting = { xId: "1", screenName: "friend", displayName: "", bio: `@${FRIEND}`, links: [], location: "" };
  const handle = { user: "friend", host: "one.example.org" };
  const candidate = { handle, field: "bio", form: "address", text: `@${FRIEND}` } as const;
  const candidates = [{ ...candidate, confidence: "high", reason: "full-address" } as const];
  return {
    xId: "1",
    seenAt,
    followedBy,
    addresses: [FRIEND],
    maybeHosts: [],
    declaration: { sighting, candidates },
  };
}

/** A browser in which somebody was found, one is followed, one waits, and one was called wrong. */
async function fill(): Promise<void> {
  await db.put("sightings", known(["7"]));
  const found = { kind: "found", account: PROVEN } as const;
  const lookup = { address: FRIEND, host: "one.example.org", attempts: 0 };
  await db.put("lookups", { ...lookup, state: "done", outcome: found, dueAt: NOW + 5 });
  const silent = { ...lookup, address: "other@one.example.org", attempts: 2 };
  await db.put("lookups", { ...silent, state: "waiting", outcome: { kind: "unreachable" }, dueAt: NOW + 9 });
  await db.put("matches", { ...PROVEN, foundAt: NOW, unseenSince: NOW });
  await db.put("wrong-marks", { address: "wrong@one.example.org", person: "wrong@one.example.org", markedAt: NOW });
  await db.put("hidden-people", { address: "bore@one.example.org", hiddenAt: NOW });
  const job = { accountId: ME, askedAt: NOW, attempts: 0 };
  await db.put("follow-jobs", { ...job, address: FRIEND, state: "done", outcome: { kind: "following" } });
  await db.put("follow-jobs", {
    ...job,
    address: "undone@one.example.org",
    state: "done",
    outcome: { kind: "unfollowed" },
  });
  await db.put("follow-jobs", { ...job, address: "waits@one.example.org", state: "queued", dueAt: NOW });
  await db.put("accounts", accountRow(ME, { token: "secret-token", refreshToken: "secret-refresh-token" }));
  const registration = { instance: "https://home.example.org", redirectUri: "https://x.example.org/", scope: "read" };
  await db.put("app-registrations", {
    ...registration,
    clientId: "secret-id",
    clientSecret: "secret-secret",
    tokenPath: "/oauth/token",
    revocationPath: "/oauth/revoke",
  });
  await db.put("x-follows", { ownerId: "7", followed: ["1", "2"], madeAt: NOW });
}

const preferences = { appearance: "dark", notifies: false, xPictures: false, proving: "own-server" } as const;

/** The rows as they come out of the file, through the border's check. */
function throughFile(rows: BackupRows): BackupRows {
  const file = JSON.stringify({ format: "flockover-backup", version: 1, madeAt: NOW, preferences, ...rows });
  expect(file).not.toMatch(/secret/);
  return Backup.parse(JSON.parse(file));
}

it("comes back in a new browser, all but what is secret and what is still to be done", async () => {
  await fill();
  const rows = throughFile(await store.loadBackupRows(db));
  await newBrowser();
  await store.mergeBackupRows(db, rows, NOW + 1_000);
  expect(await db.getAll("sightings")).toEqual([known(["7"])]);
  expect(await db.getAll("matches")).toEqual([{ ...PROVEN, foundAt: NOW }]);
  expect((await db.getAll("wrong-marks")).map(({ address }) => address)).toEqual(["wrong@one.example.org"]);
  expect(await db.getAll("hidden-people")).toEqual([{ address: "bore@one.example.org", hiddenAt: NOW }]);
  const follows = (await db.getAll("follow-jobs")).map(({ address, state, outcome }) => [
    address,
    state,
    outcome?.kind,
  ]);
  expect(follows, "nobody is ticked again who was taken back").toEqual([
    [FRIEND, "done", "following"],
    ["undone@one.example.org", "done", "unfollowed"],
  ]);
  expect(await db.getAll("accounts")).toMatchObject([{ id: ME, token: "", signedOut: true }]);
  expect(await db.count("app-registrations")).toBe(0);
  expect(await db.getAll("x-follows")).toEqual([{ ownerId: "7", followed: ["1", "2"], madeAt: NOW }]);
  const lookups = Object.fromEntries((await db.getAll("lookups")).map((row) => [row.address, row]));
  expect(lookups[FRIEND]).toMatchObject({ state: "done", outcome: { kind: "found" }, dueAt: NOW + 5 });
  expect(lookups["other@one.example.org"], "asked anew").toEqual({
    address: "other@one.example.org",
    host: "one.example.org",
    state: "queued",
    attempts: 0,
    dueAt: NOW + 1_000,
  });
});

it("takes nothing from what is there already", async () => {
  await fill();
  const before = await store.loadBackupRows(db);
  const rows = throughFile(before);
  await db.put("sightings", known(["8"], NOW + 50));
  await db.put("x-follows", { ownerId: "7", followed: ["3"], madeAt: NOW + 50 });
  await store.mergeBackupRows(db, rows, NOW + 100);
  expect(await db.get("sightings", "1")).toEqual(known(["8", "7"], NOW + 50));
  expect(await db.get("x-follows", "7")).toMatchObject({ followed: ["3"] });
  expect(await db.get("accounts", ME)).toMatchObject({ token: "secret-token" });
  expect(await db.get("accounts", ME)).not.toHaveProperty("signedOut");
  expect(await db.get("follow-jobs", [ME, "waits@one.example.org"])).toMatchObject({ state: "queued" });
  expect(await db.get("lookups", "other@one.example.org")).toMatchObject({ state: "waiting", attempts: 2 });
  expect(await db.get("matches", FRIEND)).toMatchObject({ unseenSince: NOW });
});

it("brings nobody back whom the user has called wrong", async () => {
  await fill();
  const rows = throughFile(await store.loadBackupRows(db));
  await newBrowser();
  await db.put("wrong-marks", { address: FRIEND, person: FRIEND, markedAt: NOW });
  await store.mergeBackupRows(db, rows, NOW);
  expect(await db.count("matches")).toBe(0);
  expect(await db.get("lookups", FRIEND)).toBeUndefined();
});

it("has everybody gone whom the file calls wrong, whatever leads to them here or in the file, and follows none of them", async () => {
  const [wrong, here, there] = ["wrong@one.example.org", "here@one.example.org", "there@one.example.org"];
  const outcome = {
    kind: "found",
    account: { address: wrong, actorUrl: "https://one.example.org/users/wrong" },
  } as const;
  const lookup = { host: "one.example.org", state: "done", attempts: 0, outcome } as const;
  await fill();
  await db.put("lookups", { ...lookup, address: there });
  const rows = throughFile(await store.loadBackupRows(db));
  await newBrowser();
  await db.put("lookups", { ...lookup, address: here });
  await db.put("matches", { ...outcome.account, foundAt: NOW });
  await db.put("follow-jobs", {
    accountId: ME,
    address: wrong,
    state: "queued",
    attempts: 0,
    askedAt: NOW,
    dueAt: NOW,
  });
  await store.mergeBackupRows(db, rows, NOW);
  expect(await db.getAllKeysFromIndex("lookups", "by-proven", wrong)).toEqual([]);
  expect(await db.get("matches", wrong)).toBeUndefined();
  expect(await db.get("follow-jobs", [ME, wrong])).toBeUndefined();
});

describe("a person of the file", () => {
  const NEW = "friend@two.example.org";
  const lookup = { address: FRIEND, host: "one.example.org", attempts: 1 };
  /** What a browser has that met the same account later, when it declared another handle. */
  const changed = { ...known(["7"], NOW + 50), addresses: [NEW] };
  async function merge(): Promise<void> {
    await fill();
    const rows = throughFile(await store.loadBackupRows(db));
    await newBrowser();
    await before();
    await store.mergeBackupRows(db, rows, NOW + 100);
  }
  let before: () => Promise<unknown>;

  it("whose server only was silent here is proven by the file", async () => {
    before = () => db.put("lookups", { ...lookup, state: "waiting", outcome: { kind: "unreachable" }, dueAt: NOW });
    await merge();
    expect(await db.get("lookups", FRIEND)).toMatchObject({ state: "done", outcome: { kind: "found" } });
    expect(await db.getAllKeys("matches")).toEqual([FRIEND]);
  });

  it("of whom the server has said here that they are gone is no match", async () => {
    before = () => db.put("lookups", { ...lookup, state: "failed", outcome: { kind: "gone" }, dueAt: NOW + 9 });
    await merge();
    expect(await db.count("matches")).toBe(0);
  });

  it("whom nobody declares any more is neither asked for nor a match", async () => {
    before = () => db.put("sightings", changed);
    await merge();
    expect(await db.get("lookups", FRIEND)).toBeUndefined();
    expect(await db.count("matches")).toBe(0);
  });
});

it("takes away whom nobody declares any more by the later words of the file", async () => {
  await fill();
  const { sightings, ...rows } = throughFile(await store.loadBackupRows(db));
  const [row] = sightings;
  const changed = row && { ...row, seenAt: NOW + 50, addresses: ["friend@two.example.org"] };
  const later = { ...rows, lookups: [], matches: [], sightings: changed ? [changed] : [] };
  await store.mergeBackupRows(db, later, NOW + 100);
  expect(await db.get("lookups", FRIEND)).toBeUndefined();
  expect(await db.count("matches")).toBe(0);
});
