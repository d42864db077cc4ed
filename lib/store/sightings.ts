import type { IDBPTransaction, StoreNames } from "idb";
import { formatAddress } from "../domain/handle.ts";
import { unpackHosts } from "../domain/host-set.ts";
import type { KnownAccount } from "../domain/known-account.ts";
import type { KnownAccountUpdate } from "../domain/known-account-update.ts";
import { newLookup } from "../domain/new-lookup.ts";
import { saysTheSame } from "../domain/sighting.ts";
import { deleteUnprovenMatch } from "./matches.ts";
import type { Database, LookupRow, Schema } from "./schema.ts";

/**
 * Writes a batch of accounts in one transaction. An address that an account did not declare before is queued for proof; where an earlier
 * look-up proved nobody it is queued once more, and so it is when the account has changed its words (people mend a mistyped handle). What
 * the user has marked as wrong is not, and what nobody declares any more is asked for no longer: who was proven by it alone is no match any
 * more. A host counts as known where somebody was proven there, or where one of the user's instances knows it. Returns how many look-ups
 * were queued.
 */
export async function saveSightings(
  db: Database,
  updates: ReadonlyMap<string, KnownAccountUpdate>,
  now: number,
): Promise<number> {
  const tx = db.transaction(["sightings", "lookups", "matches", "hosts", "host-sets", "wrong-marks"], "readwrite");
  const sightings = tx.objectStore("sightings");
  const lookups = tx.objectStore("lookups");
  const hostSets = (await tx.objectStore("host-sets").getAll()).map(({ hosts }) => unpackHosts(hosts));
  const isKnown = async (host: string) =>
    hostSets.some((has) => has(host)) || (await lookups.index("by-host-outcome").count([host, "found"])) > 0;
  const declared = new Map<string, string>();
  const withdrawn = new Set<string>();
  for (const [xId, { hostsInDoubt, update }] of updates) {
    const older = await sightings.get(xId);
    const knownHosts = new Set<string>();
    for (const host of hostsInDoubt(older)) if (await isKnown(host)) knownHosts.add(host);
    const row = update(older, knownHosts);
    if (row === undefined) continue;
    await sightings.put(row);
    for (const address of older?.addresses ?? []) if (!row.addresses.includes(address)) withdrawn.add(address);
    const isUnchanged =
      older?.declaration && row.declaration && saysTheSame(older.declaration.sighting, row.declaration.sighting);
    for (const { handle } of row.declaration?.candidates ?? []) {
      const address = formatAddress(handle);
      if (!isUnchanged || !older.addresses.includes(address)) declared.set(address, handle.host);
    }
  }
  let queued = 0;
  for (const [address, host] of declared) {
    const known = await lookups.get(address);
    if (known !== undefined && !isVain(known)) continue;
    if ((await tx.objectStore("wrong-marks").count(address)) > 0) continue;
    const trouble = await tx.objectStore("hosts").get(host);
    await lookups.put({ ...newLookup(trouble, now), address, host } satisfies LookupRow);
    queued++;
  }
  await forgetWithdrawn(tx, withdrawn);
  await tx.done;
  return queued;
}

/** Asks no longer for those of `withdrawn` that nobody declares any more. Within the transaction that changed the accounts. */
export async function forgetWithdrawn(
  tx: Pick<IDBPTransaction<Schema, StoreNames<Schema>[], "readwrite">, "objectStore">,
  withdrawn: ReadonlySet<string>,
): Promise<void> {
  const lookups = tx.objectStore("lookups");
  for (const address of withdrawn) {
    if ((await tx.objectStore("sightings").index("by-address").count(address)) > 0) continue;
    const outcome = (await lookups.get(address))?.outcome;
    await lookups.delete(address);
    if (outcome?.kind === "found")
      await deleteUnprovenMatch(lookups, tx.objectStore("matches"), outcome.account.address);
  }
}

/** It was asked, and proved nobody. */
function isVain({ state, outcome }: LookupRow): boolean {
  return (state === "failed" || state === "waiting") && outcome?.kind !== "found";
}

/** Ids of the accounts that are in doubt about `host`. */
export async function listMaybeDeclaring(db: Database, host: string): Promise<string[]> {
  return db.getAllKeysFromIndex("sightings", "by-maybe-host", host);
}

/** Every host about which some account is in doubt. */
export async function listMaybeHosts(db: Database): Promise<string[]> {
  const hosts: string[] = [];
  const index = db.transaction("sightings").store.index("by-maybe-host");
  for (let cursor = await index.openKeyCursor(null, "nextunique"); cursor !== null; cursor = await cursor.continue()) {
    hosts.push(cursor.key);
  }
  return hosts;
}

/** The accounts that declare any of `addresses`, each once. */
export async function listDeclaring(db: Database, addresses: readonly string[]): Promise<KnownAccount[]> {
  const index = db.transaction("sightings").store.index("by-address");
  const rows = await Promise.all(addresses.map((address) => index.getAll(address)));
  return [...new Map(rows.flat().map((row) => [row.xId, row])).values()];
}

/** How many X accounts that an X user of this browser follows declare an address. Reads keys only. */
export async function countFollowedDeclaring(db: Database): Promise<number> {
  const tx = db.transaction("sightings");
  const [followed, declaring] = await Promise.all([
    tx.store.index("by-follower").getAllKeys(),
    tx.store.index("by-address").getAllKeys(),
  ]);
  const isDeclaring = new Set(declaring);
  return new Set(followed.filter((xId) => isDeclaring.has(xId))).size;
}

/** How many X accounts were met, and how many of them any X user of this browser follows. */
export async function countSightings(db: Database): Promise<{ seen: number; followed: number }> {
  const tx = db.transaction("sightings");
  const [seen, followed] = await Promise.all([tx.store.count(), tx.store.index("by-follower").getAllKeys()]);
  return { seen, followed: new Set(followed).size };
}
