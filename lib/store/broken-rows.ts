import type { IDBPDatabase } from "idb";
import { ROW_SHAPES } from "./row-shapes.ts";
import type { BrokenRow, Database } from "./schema.ts";

/** Rows looked at in one transaction: others get their turn in between. */
const CHUNK = 500;

/**
 * Takes rows that no longer have their shape (a fault of the disk, or of a version before this one) out of their stores, so that one of
 * them does not make all others unreadable. They are kept for whoever wants to know. Returns how many there were.
 */
export async function setBrokenRowsAside(db: Database, now: number): Promise<number> {
  let count = 0;
  for (const name of db.objectStoreNames) {
    if (name === "broken-rows") continue;
    const shape = ROW_SHAPES[name];
    const isBroken = (row: unknown) => !shape.safeParse(row).success;
    count += await setAside(db as unknown as IDBPDatabase, name, isBroken, now);
  }
  return count;
}

export async function countBrokenRows(db: Database): Promise<number> {
  return db.count("broken-rows");
}

async function setAside(db: IDBPDatabase, name: string, isBroken: (row: unknown) => boolean, now: number) {
  let count = 0;
  let last: IDBValidKey | undefined;
  do {
    const range = last === undefined ? null : IDBKeyRange.lowerBound(last, true);
    const tx = db.transaction([name, "broken-rows"], "readwrite");
    const store = tx.objectStore(name);
    const [keys, rows] = await Promise.all([store.getAllKeys(range, CHUNK), store.getAll(range, CHUNK)]);
    for (const [i, key] of keys.entries()) {
      if (!isBroken(rows[i])) continue;
      await tx.objectStore("broken-rows").add({ store: name, row: rows[i], setAsideAt: now } satisfies BrokenRow);
      await store.delete(key);
      count++;
    }
    await tx.done;
    last = keys.length < CHUNK ? undefined : keys.at(-1);
  } while (last !== undefined);
  return count;
}
