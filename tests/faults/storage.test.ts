import "fake-indexeddb/auto";
import { IDBFactory, IDBObjectStore } from "fake-indexeddb";
import { beforeEach, expect, it, vi } from "vitest";
import { countBrokenRows, setBrokenRowsAside } from "../../lib/store/broken-rows.ts";
import { SCHEMA_VERSION } from "../../lib/store/migrate.ts";
import { BROKEN_ROWS } from "./broken-rows.ts";
import { recordFault, times } from "./fault-record.ts";
import { Machine } from "./machine.ts";
import { addressesOf, isThere, makeSightings, Servers } from "./people.ts";
import { findDamage } from "./verdict.ts";

vi.setConfig({ testTimeout: 60_000 });

const COUNT = 40;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  vi.resetModules();
});

/** From the `nth` write on, the disk is full, for as long as the returned function is not called. */
function fillDiskAt(nth: number): () => void {
  const { put } = IDBObjectStore.prototype;
  let writes = 0;
  IDBObjectStore.prototype.put = function (...args) {
    const request = put.apply(this, args);
    // As browsers do: the request is taken, and its transaction fails a moment later.
    if (++writes >= nth) queueMicrotask(() => abortOnce(this.transaction));
    return request;
  };
  return () => {
    IDBObjectStore.prototype.put = put;
  };
}

function abortOnce(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // Another write of it was told before.
  }
}

it("a full disk keeps nothing by halves, and all is taken in once there is room", async () => {
  const rounds = times(8, 60);
  const problems: string[] = [];
  for (let round = 0; round < rounds; round++) {
    const servers = new Servers();
    const machine = new Machine(servers);
    const life = await machine.life();
    const emptyDisk = fillDiskAt(1 + round * 3);
    const report = await life.report(makeSightings(COUNT)).catch((error: unknown) => error);
    const kept = await life.db.count("sightings");
    await life.wake().catch(() => undefined);
    emptyDisk();
    if (round === 0 && kept > 0) problems.push("the disk was not full");
    if (kept !== 0 && kept !== COUNT) problems.push(`${kept} of ${COUNT} accounts are kept`);
    if (kept === 0 && !(report instanceof Error || report instanceof DOMException)) problems.push("nobody was told");
    if (kept === 0) await machine.insist((one) => one.report(makeSightings(COUNT)));
    await machine.runAll();
    await machine.insist((one) => one.queueFollows(addressesOf(COUNT).filter(isThere)));
    await machine.runAll();
    problems.push(...(await findDamage(life.db, COUNT, servers, 0)));
  }
  recordFault({
    fault: "disk full in the middle of a write",
    times: rounds,
    expected: "an error to who asked, nothing by halves, all there later",
    found: problems[0] ?? "as expected",
  });
  expect(problems).toEqual([]);
});

it("rows that have lost their shape are set aside and counted, and all others stay in use", async () => {
  const servers = new Servers();
  const machine = new Machine(servers);
  await machine.insist((life) => life.report(makeSightings(COUNT)));
  await machine.runAll();
  await machine.insist((life) => life.queueFollows(addressesOf(COUNT).filter(isThere)));
  await machine.runAll();
  const { db } = await machine.life();
  const broken = Object.entries(BROKEN_ROWS).flatMap(([store, rows]) => rows.map((row) => [store, row] as const));
  for (const [store, row] of broken) await db.put(store as "sightings", row as never);
  const found = await setBrokenRowsAside(db, machine.now);
  const damage = await findDamage(db, COUNT, servers, 0);
  recordFault({
    fault: "row that lost its shape",
    times: broken.length,
    expected: "set aside and counted, all others in use",
    found: damage[0] ?? `${found} set aside, all others in use`,
  });
  expect(found).toBe(broken.length);
  expect(await countBrokenRows(db)).toBe(broken.length);
  expect(damage).toEqual([]);
  expect(await setBrokenRowsAside(db, machine.now), "nothing is set aside twice").toBe(0);
});

it("an older version that holds the database lets a newer one pass, and then keeps its hands off it", async () => {
  const { openDatabase } = await import("../../lib/store/open.ts");
  await (await openDatabase()).put("hosts", { host: "a", failuresInRow: 1, outcome: { kind: "refused" } });
  const upgraded = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open("flockover", SCHEMA_VERSION + 1);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const older = await openDatabase().catch((error: Error) => error);
  const kept = await new Promise<number>((resolve) => {
    const request = upgraded.transaction("hosts").objectStore("hosts").count();
    request.onsuccess = () => resolve(request.result);
  });
  recordFault({
    fault: "database opened by two versions at once",
    times: 1,
    expected: "the newer one gets it, the older one an error",
    found: older instanceof Error && kept === 1 ? "as expected" : "the older version still writes",
  });
  expect(older).toMatchObject({ name: "VersionError" });
  expect(kept).toBe(1);
  upgraded.close();
});

it("a newer version waits for whoever holds the database, and opens when they let go", async () => {
  const { openDatabase: openOlder } = await import("../../lib/store/open.ts");
  await (await openOlder()).put("hosts", { host: "a", failuresInRow: 1, outcome: { kind: "refused" } });
  // A connection that does not let a newer version pass: a page in the middle of its work.
  const holder = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open("flockover");
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  vi.resetModules();
  vi.doMock("../../lib/store/migrate.ts", async (original) => ({
    ...(await original<typeof import("../../lib/store/migrate.ts")>()),
    SCHEMA_VERSION: SCHEMA_VERSION + 1,
  }));
  const { openDatabase: openNewer } = await import("../../lib/store/open.ts");
  let isOpen = false;
  const opening = openNewer().then((db) => {
    isOpen = true;
    return db;
  });
  await new Promise((resolve) => setTimeout(resolve, 100));
  const waited = !isOpen;
  holder.close();
  const db = await opening;
  vi.doUnmock("../../lib/store/migrate.ts");
  const kept = await db.count("hosts");
  recordFault({
    fault: "database held by somebody else during an upgrade",
    times: 1,
    expected: "waits, then opens with every row",
    found: waited && kept === 1 && db.version === SCHEMA_VERSION + 1 ? "as expected" : "opened too early, or lost rows",
  });
  expect({ waited, kept, version: db.version }).toEqual({ waited: true, kept: 1, version: SCHEMA_VERSION + 1 });
  db.close();
});
