import { claimedJob, type Settlement, settledJob } from "../domain/job.ts";
import type { LookupOutcome } from "../domain/lookup.ts";
import type { Database, LookupRow } from "./schema.ts";

/**
 * Takes up to `room` look-ups that are due, as far as `mayAsk` lets their host be asked now, and marks them as claimed until
 * `leaseUntil`. One short transaction; the asking happens outside.
 */
export async function claimLookups(
  db: Database,
  {
    room,
    now,
    leaseUntil,
    mayAsk,
  }: { room: number; now: number; leaseUntil: number; mayAsk: (host: string) => boolean },
): Promise<LookupRow[]> {
  const tx = db.transaction("lookups", "readwrite");
  const claimed: LookupRow[] = [];
  for await (const cursor of tx.store.index("by-due").iterate(IDBKeyRange.upperBound(now))) {
    if (claimed.length >= room) break;
    const row = cursor.value;
    if (!mayAsk(row.host)) continue;
    const taken: LookupRow = { ...row, ...claimedJob(row, leaseUntil) };
    await cursor.update(taken);
    claimed.push(taken);
  }
  await tx.done;
  return claimed;
}

/**
 * Writes down how a look-up ended. A proof makes (or refreshes) the match in the same transaction, so that no crash can leave
 * one without the other; an answer of "nobody" where there was a proof takes the match away once no other handle leads to it.
 */
export async function settleLookup(
  db: Database,
  address: string,
  settlement: Settlement<LookupOutcome>,
  now: number,
): Promise<void> {
  const tx = db.transaction(["lookups", "matches"], "readwrite");
  const lookups = tx.objectStore("lookups");
  const matches = tx.objectStore("matches");
  const row = await lookups.get(address);
  if (row === undefined) return tx.done;
  const { outcome } = settlement;
  const { dueAt: _lease, ...rest } = row;
  await lookups.put({ ...rest, ...settledJob(row, settlement) });
  if (outcome.kind === "found") {
    const known = await matches.get(outcome.account.address);
    await matches.put(
      known === undefined ? { ...outcome.account, foundAt: now, unseenSince: now } : { ...known, ...outcome.account },
    );
  }
  const proven = row.outcome?.kind === "found" ? row.outcome.account.address : undefined;
  if (proven !== undefined && settlement.state === "failed") {
    if ((await lookups.index("by-proven").count(proven)) === 0) await matches.delete(proven);
  }
  await tx.done;
}

/** When the next look-up may be claimed (ms since the epoch), or undefined if none ever will. */
export async function nextLookupDueAt(db: Database): Promise<number | undefined> {
  const cursor = await db.transaction("lookups").store.index("by-due").openKeyCursor();
  return cursor?.key;
}

export async function listLookups(db: Database): Promise<LookupRow[]> {
  return db.getAll("lookups");
}

const OUTCOMES = ["found", "not-found", "gone", "invalid", "refused", "unreachable", "rate-limited"] as const;

/** How many look-ups have each outcome (the latest), and how many had none yet. */
export async function countLookups(
  db: Database,
): Promise<{ unanswered: number; byOutcome: Record<LookupOutcome["kind"], number> }> {
  const { store } = db.transaction("lookups");
  const [total, ...counts] = await Promise.all([
    store.count(),
    ...OUTCOMES.map((kind) => store.index("by-outcome").count(kind)),
  ]);
  const byOutcome = Object.fromEntries(OUTCOMES.map((kind, i) => [kind, counts[i] ?? 0]));
  const answered = counts.reduce((sum, count) => sum + count, 0);
  return { unanswered: total - answered, byOutcome: byOutcome as Record<LookupOutcome["kind"], number> };
}
