import type { Candidate } from "../../../lib/domain/candidate.ts";
import type { KnownAccount } from "../../../lib/domain/known-account.ts";
import { type LookupOutcome, settleLookup as settlementOf } from "../../../lib/domain/lookup.ts";
import { claimLookups, listDueLookups, settleLookup } from "../../../lib/store/lookups.ts";
import { saveSightings } from "../../../lib/store/sightings.ts";
import { db, NOW } from "./empty-store.ts";

function candidate(address: string): Candidate {
  const [user = "", host = ""] = address.split("@");
  return {
    handle: { user, host },
    field: "bio",
    form: "address",
    text: `@${address}`,
    confidence: "high",
    reason: "full-address",
  };
}

export function account(xId: string, addresses: readonly string[], followedBy: readonly string[] = []): KnownAccount {
  const sighting = { xId, screenName: `x${xId}`, displayName: "", bio: "", links: [], location: "" };
  const declaration = { sighting, candidates: addresses.map(candidate) };
  return { xId, seenAt: NOW, followedBy, addresses, maybeHosts: [], ...(addresses.length > 0 && { declaration }) };
}

export async function see(...accounts: readonly KnownAccount[]): Promise<number> {
  const updates = accounts.map((one) => [one.xId, { hostsInDoubt: () => [], update: () => one }] as const);
  return saveSightings(db, new Map(updates), NOW);
}

export async function claimAll(now = NOW) {
  return claimLookups(db, await listDueLookups(db, now), { now, leaseUntil: now + 60_000 });
}

export function found(address: string): LookupOutcome {
  return { kind: "found", account: { address, actorUrl: `https://${address.split("@")[1]}/actor` } };
}

export function settle(address: string, outcome: LookupOutcome, now = NOW) {
  return settleLookup(db, address, settlementOf(outcome, { attempts: 0, isFediverse: true, now }), now);
}
