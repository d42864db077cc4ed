import type { ProvenAccount } from "./lookup.ts";

/** A person of the fediverse, proven by their own server, whom at least one X account declares. */
export interface Match extends ProvenAccount {
  /** When the first proof came, ms since the epoch. */
  readonly foundAt: number;
}
