import type { IDBPObjectStore } from "idb";
import type { Database, Schema } from "./schema.ts";

/**
 * Each store whose rows wait for a time, or until what they hold has grown old, and the fields that say so (ms since the epoch); and when the user
 * asked, which tells what was asked for last.
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
 * Moves everything that waits by `ms`: after the clock was set back, what was to wait a minute would wait a minute and a day, and the leases of a
 * worker that died would keep their jobs for as long; and what was read would seem fresh for as long.
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
