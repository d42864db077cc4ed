import type { Candidate } from "../domain/candidate.ts";
import { formatAddress } from "../domain/handle.ts";
import type { KnownAccount } from "../domain/known-account.ts";
import { mergeSightings, type Sighting } from "../domain/sighting.ts";

/**
 * Sighting → Candidate. What becomes of what is known of an account (`older`) after `sighting` was seen by the X user `viewerId` (absent:
 * nobody was signed in). Only an account that declares somebody is kept in full; of the others nothing but the id and who follows it.
 */
export function collectSighting(
  older: KnownAccount | undefined,
  sighting: Sighting,
  { viewerId, now, find }: { viewerId: string | undefined; now: number; find: (sighting: Sighting) => Candidate[] },
): KnownAccount {
  const known = older?.declaration?.sighting;
  const merged = known === undefined ? sighting : mergeSightings(known, sighting);
  const candidates = find(merged);
  return {
    xId: sighting.xId,
    seenAt: now,
    followedBy: updateFollowers(older?.followedBy ?? [], sighting.followed, viewerId),
    addresses: candidates.map(({ handle }) => formatAddress(handle)),
    ...(candidates.length > 0 && { declaration: { sighting: merged, candidates } }),
  };
}

/** A page that does not say whether the viewer follows the account changes nothing. */
function updateFollowers(followers: readonly string[], followed: boolean | undefined, viewerId: string | undefined) {
  if (followed === undefined || viewerId === undefined) return followers;
  const others = followers.filter((id) => id !== viewerId);
  return followed ? [...others, viewerId] : others;
}
