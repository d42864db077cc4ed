import "fake-indexeddb/auto";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { IDBFactory } from "fake-indexeddb";
import { openDB } from "idb";
import { beforeEach, expect, it, vi } from "vitest";
import { migrate, SCHEMA_VERSION } from "../../lib/store/migrate.ts";
import { ROW_SHAPES } from "../../lib/store/row-shapes.ts";
import { parseDump } from "./database-dump.ts";
import { recordFault } from "./fault-record.ts";

const FOLDER = resolve(import.meta.dirname, "../fixtures/db");
const fixtures = readdirSync(FOLDER).sort();

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  vi.resetModules();
});

it("every version of the database has left a fixture", () => {
  const versions = Array.from({ length: SCHEMA_VERSION }, (_, i) => `v${i + 1}.json`);
  expect(fixtures, "Run `npm run database-fixture`, and commit what it writes.").toEqual(versions);
});

it.each(fixtures)("a database like %s comes to today's version with every row in its shape", async (file) => {
  const { version, stores } = parseDump(readFileSync(join(FOLDER, file), "utf8"));
  const old = await openDB("flockover", version, { upgrade: migrate });
  for (const [name, rows] of Object.entries(stores)) for (const { key, row } of rows) await old.put(name, row, key);
  old.close();

  const { openDatabase } = await import("../../lib/store/open.ts");
  const db = await openDatabase();
  const wrong: string[] = [];
  let kept = 0;
  for (const name of db.objectStoreNames) {
    const rows = await db.getAll(name);
    kept += rows.length;
    // A store that came later has none.
    if (rows.length === 0 && stores[name] !== undefined) wrong.push(`${name}: the fixture has no row`);
    if (rows.length !== (stores[name]?.length ?? 0)) wrong.push(`${name}: ${rows.length} of ${stores[name]?.length}`);
    const broken = rows.filter((row) => name !== "broken-rows" && !ROW_SHAPES[name].safeParse(row).success);
    if (broken.length > 0) wrong.push(`${name}: ${broken.length} out of shape`);
  }
  recordFault({
    fault: `database upgraded from ${file.replace(".json", "")}`,
    times: kept,
    expected: "every row there, in its shape",
    found: wrong[0] ?? "as expected",
  });
  expect(db.version).toBe(SCHEMA_VERSION);
  expect(kept).toBeGreaterThan(20);
  expect(wrong).toEqual([]);
});
