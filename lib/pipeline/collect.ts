import { findMaybes, readHandles } from "../domain/find-handles.ts";
import { formatAddress } from "../domain/handle.ts";
import type { KnownAccount } from "../domain/known-account.ts";
import type { KnownAccountUpdate } from "../domain/known-account-update.ts";
import { isShippedHost } from "../domain/known-hosts.ts";
import { mergeSightings, type Sighting } from "../domain/sighting.ts";
import { forgetWords, type WordlessSighting } from "../domain/wordless.ts";

/**
 * Sighting → Candidate. What becomes of what is known of an account after it was seen by the X user `viewerId` (absent: nobody was
 * signed in). Only an account that declares somebody, or maybe does, is kept in full; of the others nothing but the id and who
 * follows it.
 */
export function collectSighting(
  seen: Sighting | WordlessSighting,
  { viewerId, now }: { viewerId: string | undefined; now: number },
): KnownAccountUpdate {
  const wordsOf = (older: KnownAccount | undefined) => mergeWords(older?.declaration?.sighting, seen);
  return {
    hostsInDoubt: (older) => {
      const sighting = wordsOf(older);
      return sighting === undefined ? [] : findMaybes(sighting, isShippedHost).map(({ host }) => host);
    },
    update: (older, knownHosts) => {
      const sighting = wordsOf(older);
      return {
        xId: seen.xId,
        seenAt: now,
        followedBy: updateFollowers(older?.followedBy ?? [], seen.followed, viewerId),
        ...(sighting === undefined ? DECLARES_NOBODY : readDeclaration(sighting, knownHosts)),
      };
    },
  };
}

/** Reads an account again, because a host that it names has become known meanwhile. */
export const reconsiderAccount: KnownAccountUpdate = {
  hostsInDoubt: (older) => older?.maybeHosts ?? [],
  update: (older, knownHosts) =>
    older?.declaration && { ...older, ...readDeclaration(older.declaration.sighting, knownHosts) },
};

const DECLARES_NOBODY = { addresses: [], maybeHosts: [] };

function mergeWords(known: Sighting | undefined, seen: Sighting | WordlessSighting): Sighting | undefined {
  if (!("screenName" in seen)) return known && forgetWords(known);
  return known === undefined ? seen : mergeSightings(known, seen);
}

function readDeclaration(sighting: Sighting, knownHosts: ReadonlySet<string>) {
  const { candidates, maybes } = readHandles(sighting, (host) => isShippedHost(host) || knownHosts.has(host));
  const isKept = candidates.length > 0 || maybes.length > 0;
  return {
    addresses: candidates.map(({ handle }) => formatAddress(handle)),
    maybeHosts: [...new Set(maybes.map(({ host }) => host))],
    ...(isKept && { declaration: { sighting, candidates } }),
  };
}

/** A page that does not say whether the viewer follows the account changes nothing. */
function updateFollowers(followers: readonly string[], followed: boolean | undefined, viewerId: string | undefined) {
  if (followed === undefined || viewerId === undefined) return followers;
  const others = followers.filter((id) => id !== viewerId);
  return followed ? [...others, viewerId] : others;
}
