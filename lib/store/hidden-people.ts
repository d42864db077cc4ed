import type { Database } from "./schema.ts";

/** Keeps a person out of the list, or lets them back in. */
export async function saveHidden(db: Database, address: string, isHidden: boolean, now: number): Promise<void> {
  if (isHidden) await db.put("hidden-people", { address, hiddenAt: now });
  else await db.delete("hidden-people", address);
}
