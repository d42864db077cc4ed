import type { MatchRow } from "../lib/domain/match-row.ts";

/** The list of people, as far as it was read. */
export interface PeopleState {
  readonly rows: readonly MatchRow[];
  /** Addresses that were new at some time since the page opened; they stay marked while it is open. */
  readonly newAddresses: ReadonlySet<string>;
  /** All of them are there; until then it is the newest. */
  readonly isComplete: boolean;
}
