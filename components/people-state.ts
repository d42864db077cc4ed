import type { MatchRow } from "../lib/domain/match-row.ts";

/** The list of people, as far as it was read. */
export interface PeopleState {
  readonly rows: readonly MatchRow[];
  /** How many of them have come since the user looked last. */
  readonly newPeople: number;
  /** Addresses of those of them who are marked as new: each until it was in sight, and is no longer. */
  readonly newAddresses: ReadonlySet<string>;
  /** Whoever was found by then (ms since the epoch) is there; absent until all were read once, and until then it is the newest. */
  readonly completeUntil: number | undefined;
}
