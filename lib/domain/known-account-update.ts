import type { KnownAccount } from "./known-account.ts";

/** How what is kept of one account changes, in two steps: what must be known of hosts first, then the account as it is from now on. */
export interface KnownAccountUpdate {
  /** Hosts of which it matters whether they are of the fediverse. */
  readonly hostsInDoubt: (older: KnownAccount | undefined) => readonly string[];
  /** `knownHosts`: those of them that are. Undefined: nothing changes. */
  readonly update: (older: KnownAccount | undefined, knownHosts: ReadonlySet<string>) => KnownAccount | undefined;
}
