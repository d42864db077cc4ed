import type { LookupOutcome } from "./lookup.ts";
import type { Person } from "./person.ts";

/** What the user's own instance said of a handle. */
export interface HomeProof {
  readonly outcome: LookupOutcome;
  /** Whom it found, as it knows them. */
  readonly person?: Person;
  /** It is not to be asked again before this time, ms since the epoch. */
  readonly restUntil?: number;
  /** It no longer knows the token. */
  readonly isSignedOut?: true;
}
