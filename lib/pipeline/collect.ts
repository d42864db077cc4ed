import { findMaybes, readHandles } from "../domain/find-handles.ts";
import { formatAddress } from "../domain/handle.ts";
import type { KnownAccount } from "../domain/known-account.ts";
import { isShippedHost } from "../domain/known-hosts.ts";
import { mergeSightings, type Sighting } from "../domain/sighting.ts";

/** How the store changes one account, in two steps: what must be known of hosts first, then the account as it is from now on. */
export interface AccountUpdate {
  /** Hosts of which it matters whether they are of the fediverse. */
  readonly hostsInDoubt: (older: KnownAccount | undefined) => readonly string[];
  /** `knownHosts`: those of them that are. */
  readonly update: (older: KnownAccount | undefined, knownHosts: ReadonlySet<string>) => KnownAccount | undefined;
}

/**
 * Sighting → Candidate. What becomes of what is known of an account after `sighting` was seen by the X user `viewerId` (absent: nobody
 * was signed in). Only an account that declares somebody, or maybe does, is kept in full; of the others nothing but the id and who
 * follows it.
 */
export function collectSighting(
  sighting: Sighting,
  { viewerId, now }: { viewerId: string | undefined; now: number },
): AccountUpdate {
  const merge = (older: KnownAccount | undefined) => {
    const known = older?.declaration?.sighting;
    return known === undefined ? sighting : mergeSightings(known, sighting);
  };
  return {
    hostsInDoubt: (older) => findMaybes(merge(older), isShippedHost).map(({ host }) => host),
    update: (older, knownHosts) => ({
      xId: sighting.xId,
      seenAt: now,
      followedBy: updateFollowers(older?.followedBy ?? [], sighting.followed, viewerId),
      ...readDeclaration(merge(older), knownHosts),
    }),
  };
}

/** Reads an account again, because a host that it names has become known meanwhile. */
export const reconsiderAccount: AccountUpdate = {
  hostsInDoubt: (older) => older?.maybeHosts ?? [],
  update: (older, knownHosts) =>
    older?.declaration && { ...older, ...readDeclaration(older.declaration.sighting, knownHosts) },
};

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
