import type { Database, MatchEntry } from "./schema.ts";

export async function listMatches(db: Database): Promise<MatchEntry[]> {
  return db.getAll("matches");
}

export async function countMatches(db: Database): Promise<number> {
  return db.count("matches");
}

/** How many were found since somebody last looked at the list. */
export async function countUnseenMatches(db: Database): Promise<number> {
  return db.countFromIndex("matches", "by-unseen");
}

export async function markMatchesSeen(db: Database): Promise<void> {
  const tx = db.transaction("matches", "readwrite");
  for await (const cursor of tx.store.index("by-unseen")) {
    const { unseenSince: _seen, ...match } = cursor.value;
    await cursor.update(match);
  }
  await tx.done;
}
