import type { Database, MatchEntry } from "./schema.ts";

/** The newest `count` matches. */
export async function listNewestMatches(db: Database, count: number): Promise<MatchEntry[]> {
  const index = db.transaction("matches").store.index("by-found");
  const matches: MatchEntry[] = [];
  for (let cursor = await index.openCursor(null, "prev"); cursor !== null; cursor = await cursor.continue()) {
    matches.push(cursor.value);
    if (matches.length === count) break;
  }
  return matches;
}

/** The next `count` matches after an address, in the order of addresses. */
export async function listMatchesAfter(db: Database, address: string, count: number): Promise<MatchEntry[]> {
  return db.getAll("matches", IDBKeyRange.lowerBound(address, true), count);
}

/** The matches of those addresses that have one. */
export async function listMatchesOf(db: Database, addresses: readonly string[]): Promise<MatchEntry[]> {
  const { store } = db.transaction("matches");
  const matches = await Promise.all(addresses.map((address) => store.get(address)));
  return matches.filter((match) => match !== undefined);
}

/** Takes away the match of a person to whom no look-up leads any more. Within the transaction that changed the look-ups. */
export async function deleteUnprovenMatch(
  lookups: { index(name: "by-proven"): { count(address: string): Promise<number> } },
  matches: { delete(address: string): Promise<void> },
  address: string,
): Promise<void> {
  if ((await lookups.index("by-proven").count(address)) === 0) await matches.delete(address);
}

export async function countMatches(db: Database): Promise<number> {
  return db.count("matches");
}

/** How many were found since somebody last looked at the list. */
export async function countUnseenMatches(db: Database): Promise<number> {
  return db.countFromIndex("matches", "by-unseen");
}

/** @param until ms since the epoch: whoever was found later was not in the list that somebody looked at */
export async function markMatchesSeen(db: Database, until: number): Promise<void> {
  const tx = db.transaction("matches", "readwrite");
  for await (const cursor of tx.store.index("by-unseen").iterate(IDBKeyRange.upperBound(until))) {
    const { unseenSince: _seen, ...match } = cursor.value;
    await cursor.update(match);
  }
  await tx.done;
}
