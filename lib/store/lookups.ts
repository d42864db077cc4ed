import type { IDBPObjectStore } from "idb";
import { judgeHost } from "../domain/host-rest.ts";
import { claimedJob, type Settlement, settledJob } from "../domain/job.ts";
import type { LookupOutcome } from "../domain/lookup.ts";
import type { Database, LookupRow, Schema } from "./schema.ts";

/** Addresses of all look-ups that are due, in the order in which they fell due. Keys only: tens of thousands are no burden. */
export async function listDueLookups(db: Database, now: number): Promise<string[]> {
  return db.getAllKeysFromIndex("lookups", "by-due", IDBKeyRange.upperBound(now));
}

/** Marks those of `addresses` that are still due as claimed until `leaseUntil`. One short transaction; the asking happens outside. */
export async function claimLookups(
  db: Database,
  addresses: readonly string[],
  { now, leaseUntil }: { now: number; leaseUntil: number },
): Promise<LookupRow[]> {
  const tx = db.transaction("lookups", "readwrite");
  const rows = await Promise.all(addresses.map((address) => tx.store.get(address)));
  const claimed = rows.flatMap((row): LookupRow[] =>
    row?.dueAt === undefined || row.dueAt > now ? [] : [{ ...row, ...claimedJob(row, leaseUntil) }],
  );
  await Promise.all([...claimed.map((row) => tx.store.put(row)), tx.done]);
  return claimed;
}

/**
 * Writes down how a look-up ended. A proof makes (or refreshes) the match in the same transaction, so that no crash can leave
 * one without the other; an answer of "nobody" where there was a proof takes the match away once no other handle leads to it. A host that
 * wants a rest gets it: everything else that is to be asked there waits as well.
 */
export async function settleLookup(
  db: Database,
  address: string,
  settlement: Settlement<LookupOutcome>,
  now: number,
): Promise<void> {
  const tx = db.transaction(["lookups", "matches", "hosts"], "readwrite");
  const lookups = tx.objectStore("lookups");
  const matches = tx.objectStore("matches");
  const hosts = tx.objectStore("hosts");
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
  const trouble = judgeHost(await hosts.get(row.host), outcome, now);
  if (trouble === undefined) await hosts.delete(row.host);
  else await hosts.put({ host: row.host, ...trouble });
  if (trouble?.restUntil !== undefined) await postpone(lookups, row.host, outcome, trouble.restUntil);
  await tx.done;
}

/**
 * Lets everything that is still to be asked of a host wait, with the outcome that its neighbour had: the host would not have answered it
 * either. What is being asked just now ends as it ends.
 */
async function postpone(
  lookups: IDBPObjectStore<Schema, ("lookups" | "matches" | "hosts")[], "lookups", "readwrite">,
  host: string,
  outcome: LookupOutcome,
  until: number,
): Promise<void> {
  for await (const cursor of lookups.index("by-host").iterate(host)) {
    const row = cursor.value;
    const isToBeAsked = row.state === "queued" || row.state === "waiting";
    if (!isToBeAsked || row.dueAt === undefined || row.dueAt >= until) continue;
    await cursor.update({ ...row, state: "waiting", outcome: row.outcome ?? outcome, dueAt: until });
  }
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
