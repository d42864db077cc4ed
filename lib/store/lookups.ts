import type { IDBPObjectStore } from "idb";
import { judgeHost } from "../domain/host-rest.ts";
import { claimedJob, type Settlement, settledJob } from "../domain/job.ts";
import type { LookupOutcome } from "../domain/lookup.ts";
import { newLookup } from "../domain/new-lookup.ts";
import { deleteUnprovenMatch } from "./matches.ts";
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
    row?.dueAt === undefined || row.dueAt > now ? [] : [claimedJob(row, leaseUntil)],
  );
  await Promise.all([...claimed.map((row) => tx.store.put(row)), tx.done]);
  return claimed;
}

/**
 * Writes down how a look-up ended. A proof makes (or refreshes) the match in the same transaction, so that no crash can leave
 * one without the other. Where a handle proved somebody before, and now nobody or somebody else, that match goes once no other handle leads to it. A
 * host that wants a rest gets it: everything else that is to be asked there waits as well.
 */
export async function settleLookup(
  db: Database,
  address: string,
  settlement: Settlement<LookupOutcome>,
  now: number,
): Promise<void> {
  const tx = db.transaction(["lookups", "matches", "hosts", "wrong-marks"], "readwrite");
  const marks = tx.objectStore("wrong-marks");
  const lookups = tx.objectStore("lookups");
  const matches = tx.objectStore("matches");
  const hosts = tx.objectStore("hosts");
  const row = await lookups.get(address);
  if (row === undefined) return tx.done;
  const { words = [{ ...settlement.outcome, host: row.host }], ...outcome } = settlement.outcome;
  const { dueAt: _lease, ...rest } = row;
  const settled = settledJob(row, settlement);
  // A server that is silent today takes nothing back of what it said before.
  const keepsProof = row.outcome?.kind === "found" && settlement.state === "waiting";
  await lookups.put({ ...rest, ...settled, outcome: keepsProof ? row.outcome : outcome });
  const mark = outcome.kind === "found" ? await marks.get(outcome.account.address) : undefined;
  if (mark !== undefined) {
    // Another way to a person whom the user has marked as wrong: it is marked as well.
    await marks.put({ ...mark, address });
    await lookups.delete(address);
  } else if (outcome.kind === "found") {
    const known = await matches.get(outcome.account.address);
    await matches.put(
      known === undefined ? { ...outcome.account, foundAt: now, unseenSince: now } : { ...known, ...outcome.account },
    );
  }
  const proven = row.outcome?.kind === "found" ? row.outcome.account.address : undefined;
  if (proven !== undefined) await deleteUnprovenMatch(lookups, matches, proven);
  if (outcome.through === "home") return tx.done;
  for (const { host, ...word } of words) {
    const trouble = judgeHost(await hosts.get(host), word, now);
    if (trouble === undefined) await hosts.delete(host);
    else await hosts.put({ host, ...trouble });
    if (trouble?.restUntil !== undefined) await postpone(lookups, host, trouble.outcome, trouble.restUntil);
  }
  await tx.done;
}

/**
 * Lets everything that is to be asked of a host wait. What has no answer yet has the outcome that its neighbour had: the host would not have
 * answered it either. An answer that has grown old stands. What is being asked just now ends as it ends.
 */
async function postpone(
  lookups: IDBPObjectStore<Schema, ("lookups" | "matches" | "hosts" | "wrong-marks")[], "lookups", "readwrite">,
  host: string,
  outcome: LookupOutcome,
  until: number,
): Promise<void> {
  for await (const cursor of lookups.index("by-host").iterate(host)) {
    const row = cursor.value;
    if (row.state === "claimed" || row.dueAt === undefined || row.dueAt >= until) continue;
    const isAnswered = row.state === "done" || row.state === "failed";
    const waiting = { state: "waiting", outcome: row.outcome ?? outcome } as const;
    await cursor.update({ ...row, ...(!isAnswered && waiting), dueAt: until });
  }
}

/**
 * Has look-ups made again that proved nobody: the one at `address`, or all that ended as `kind`. A host that rests is left alone until its time
 * has come, even so. Returns how many were queued.
 */
export async function retryLookups(
  db: Database,
  which: { readonly address: string } | { readonly kind: Exclude<LookupOutcome["kind"], "found"> },
  now: number,
): Promise<number> {
  const tx = db.transaction(["lookups", "hosts"], "readwrite");
  const store = tx.objectStore("lookups");
  const addresses = "kind" in which ? await store.index("by-outcome").getAllKeys(which.kind) : [which.address];
  let queued = 0;
  for (const address of addresses) {
    const row = await store.get(address);
    if (row === undefined || row.state === "claimed" || row.outcome === undefined || row.outcome.kind === "found")
      continue;
    const trouble = await tx.objectStore("hosts").get(row.host);
    await store.put({ ...newLookup(trouble, now), address, host: row.host });
    queued++;
  }
  await tx.done;
  return queued;
}

/** Ends the rest of hosts whose answers the browser hid: it says nothing about them once answers can be read. */
export async function deleteHiddenTroubles(db: Database): Promise<void> {
  const tx = db.transaction("hosts", "readwrite");
  for await (const cursor of tx.store) if (cursor.value.outcome.kind === "hidden") await cursor.delete();
  await tx.done;
}

/** When the next look-up may be claimed (ms since the epoch), or undefined if none ever will. */
export async function nextLookupDueAt(db: Database): Promise<number | undefined> {
  const cursor = await db.transaction("lookups").store.index("by-due").openKeyCursor();
  return cursor?.key;
}

/** All look-ups that ended like this when they were made last. */
export async function listLookupsEnding(db: Database, kind: LookupOutcome["kind"]): Promise<LookupRow[]> {
  return db.getAllFromIndex("lookups", "by-outcome", kind);
}

/** Their addresses alone: far cheaper where all are wanted. */
export async function listAddressesEnding(db: Database, kind: LookupOutcome["kind"]): Promise<string[]> {
  return db.getAllKeysFromIndex("lookups", "by-outcome", kind);
}

const OUTCOMES = [
  "found",
  "not-found",
  "gone",
  "invalid",
  "refused",
  "unreachable",
  "hidden",
  "rate-limited",
] as const satisfies readonly LookupOutcome["kind"][];

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
