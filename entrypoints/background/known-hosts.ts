import { DAY_MS } from "../../lib/domain/durations.ts";
import { listPeers } from "../../lib/mastodon/list-peers.ts";
import { reconsiderAccount } from "../../lib/pipeline/collect.ts";
import { listAccounts } from "../../lib/store/accounts.ts";
import { loadHostSetAge, saveHostSet } from "../../lib/store/host-sets.ts";
import { openDatabase } from "../../lib/store/open.ts";
import { listMaybeDeclaring, listMaybeHosts, saveSightings } from "../../lib/store/sightings.ts";

const MONTH_MS = 30 * DAY_MS;

/** Accounts that were in doubt about `hosts` are read again. Returns how many look-ups that queued. */
export async function reconsiderHosts(hosts: readonly string[]): Promise<number> {
  const db = await openDatabase();
  const xIds = new Set((await Promise.all(hosts.map((host) => listMaybeDeclaring(db, host)))).flat());
  if (xIds.size === 0) return 0;
  return saveSightings(db, new Map([...xIds].map((xId) => [xId, reconsiderAccount])), Date.now());
}

let refreshing: Promise<number> | undefined;

/**
 * Fetches the peers of each instance that the user is signed in to, unless that was done this month (or tried within a day), or is under way.
 * Returns how many look-ups that queued.
 */
export function refreshKnownHosts(): Promise<number> {
  refreshing ??= refresh().finally(() => {
    refreshing = undefined;
  });
  return refreshing;
}

async function refresh(): Promise<number> {
  const db = await openDatabase();
  let isNew = false;
  for (const { instance, signedOut } of await listAccounts(db)) {
    const fetchedAt = await loadHostSetAge(db, instance);
    if (signedOut || (fetchedAt !== undefined && Date.now() - fetchedAt < MONTH_MS)) continue;
    const peers = await listPeers(instance);
    // Kept also when empty: an instance that hides its peers is asked again in a month, not at every start; one that was silent in a day.
    await saveHostSet(db, instance, peers, Date.now() - (peers ? 0 : MONTH_MS - DAY_MS));
    isNew ||= peers !== undefined && peers.length > 0;
  }
  return isNew ? reconsiderHosts(await listMaybeHosts(db)) : 0;
}
