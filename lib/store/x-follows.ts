import type { Database, XFollowsRow } from "./schema.ts";

/** A newer archive of the same owner takes the place of the older one. */
export async function saveXFollows(db: Database, row: XFollowsRow): Promise<void> {
  await db.put("x-follows", row);
}

export async function listXFollows(db: Database): Promise<XFollowsRow[]> {
  return db.getAll("x-follows");
}

export async function deleteXFollows(db: Database, ownerId: string): Promise<void> {
  await db.delete("x-follows", ownerId);
}

/** Ids of all X accounts that were met. Keys only: a hundred thousand are no burden. */
export async function listMetIds(db: Database): Promise<ReadonlySet<string>> {
  return new Set(await db.getAllKeys("sightings"));
}

/** Ids of the X users who were signed in while this browser read X, and were seen to follow somebody. */
export async function listXViewers(db: Database): Promise<string[]> {
  const viewers: string[] = [];
  const index = db.transaction("sightings").store.index("by-follower");
  let cursor = await index.openKeyCursor();
  while (cursor !== null) {
    viewers.push(cursor.key);
    // Straight to the next key: each has an entry per account followed.
    cursor = await index.openKeyCursor(IDBKeyRange.lowerBound(cursor.key, true));
  }
  return viewers;
}
