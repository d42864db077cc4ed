import type { IDBPObjectStore } from "idb";
import type { Database, Schema } from "./schema.ts";

/**
 * By store, the fields whose times (ms since the epoch) are held against now: when something is due, or was read; and when the user asked, which
 * tells what was asked for last.
 */
const TIMES = {
  lookups: ["dueAt"],
  "follow-jobs": ["dueAt", "askedAt"],
  people: ["dueAt", "relationshipAskedAt"],
  "following-reads": ["startedAt", "endedAt", "restUntil"],
  "host-sets": ["fetchedAt"],
  hosts: ["restUntil"],
  paces: ["restUntil"],
} as const satisfies { [Name in keyof Schema]?: readonly string[] };

/**
 * Moves all these times by `ms`. Otherwise, once the clock was set back by a day, what was to wait a minute would wait a day and a minute, leases
 * of a worker that died would hold their jobs for as long, and what was read would seem fresh for as long.
 */
export async function shiftTimes(db: Database, ms: number): Promise<void> {
  const names = Object.keys(TIMES) as (keyof typeof TIMES)[];
  const tx = db.transaction(names, "readwrite");
  for (const name of names) {
    const store = tx.objectStore(name) as unknown as IDBPObjectStore<unknown, string[], string, "readwrite">;
    for await (const cursor of store) {
      const row = cursor.value as Record<string, unknown>;
      const times = TIMES[name].flatMap((field) => {
        const time = row[field];
        return typeof time === "number" ? [[field, Math.max(0, time + ms)] as const] : [];
      });
      if (times.length > 0) await cursor.update({ ...row, ...Object.fromEntries(times) });
    }
  }
  await tx.done;
}
