import { SHIPPED_HOSTS } from "../../lib/domain/known-hosts.ts";
import { listPeers } from "../../lib/mastodon/list-peers.ts";

/** How the hosts that ship with the extension compare with those that an instance has met. */
export interface HostsCheck {
  readonly shipped: number;
  /** How many peers the instance names; 0 where it keeps them to itself or does not answer. */
  readonly peers: number;
  /** Shipped hosts that the instance has never met, in the order of the list: perhaps they are gone. */
  readonly unmet: readonly string[];
}

/** Asks one instance (its host) for its peers. An instance does not name itself, and has met itself. */
export async function listUnmetHosts(host: string): Promise<HostsCheck> {
  const peers = (await listPeers(`https://${host}`)) ?? [];
  const met = new Set(peers).add(host);
  const unmet = peers.length === 0 ? [] : [...SHIPPED_HOSTS].filter((shipped) => !met.has(shipped));
  return { shipped: SHIPPED_HOSTS.size, peers: peers.length, unmet };
}
