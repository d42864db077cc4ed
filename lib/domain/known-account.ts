import type { Candidate } from "./candidate.ts";
import type { Sighting } from "./sighting.ts";

/** What is kept of an X account that was met. */
export interface KnownAccount {
  readonly xId: string;
  /** Last time any page showed it, ms since the epoch. */
  readonly seenAt: number;
  /** Ids of the X users of this browser who follow it. */
  readonly followedBy: readonly string[];
  /** Addresses of `declaration.candidates`. */
  readonly addresses: readonly string[];
  /** Hosts of addresses that may be mailboxes or handles: once such a host is known, the account is read again. */
  readonly maybeHosts: readonly string[];
  /** The account in full, kept only where it declares somebody, or maybe does: of all others no more than the above is known. */
  readonly declaration?: { readonly sighting: Sighting; readonly candidates: readonly Candidate[] };
}
