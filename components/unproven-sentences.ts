import { UNPROVEN_KINDS, type UnprovenKind, type UnprovenRow } from "../lib/domain/unproven.ts";
import type { LookupCounts, Totals } from "../lib/protocol/page-message.ts";
import type { PluralKey, TextKey } from "../lib/protocol/text-key.ts";

/** How many, and why, in a sentence; and what that means. A kind without one does not compile. */
export const UNPROVEN_SENTENCES: Readonly<Record<UnprovenKind, { readonly count: PluralKey; readonly hint: TextKey }>> =
  {
    hidden: { count: "unprovenHidden", hint: "unprovenHiddenHint" },
    "not-found": { count: "unprovenNotFound", hint: "unprovenNotFoundHint" },
    gone: { count: "unprovenGone", hint: "unprovenGoneHint" },
    invalid: { count: "unprovenInvalid", hint: "unprovenInvalidHint" },
    refused: { count: "unprovenRefused", hint: "unprovenRefusedHint" },
    unreachable: { count: "unprovenUnreachable", hint: "unprovenUnreachableHint" },
    "rate-limited": { count: "unprovenRateLimited", hint: "unprovenRateLimitedHint" },
    wrong: { count: "unprovenWrong", hint: "unprovenWrongHint" },
  };

/** Outcomes after which a server may be left alone for a while. */
const TROUBLES: ReadonlySet<UnprovenKind> = new Set(["hidden", "refused", "unreachable", "rate-limited"]);

/** When the first of these handles is asked for, where their servers rest, whatever is pressed; undefined where none does. */
export function restsUntil(
  kind: UnprovenKind,
  rows: readonly Pick<UnprovenRow, "dueAt">[],
  now: number,
): number | undefined {
  const dueAt = rows.flatMap(({ dueAt = 0 }) => (dueAt > now ? [dueAt] : []));
  return TROUBLES.has(kind) && dueAt.length > 0 ? Math.min(...dueAt) : undefined;
}

/** All handles that were asked for and led to nobody, and those that the user has marked. */
export function countAllUnproven({ lookups, markedWrong }: Totals): number {
  return UNPROVEN_KINDS.reduce((sum, kind) => sum + countUnproven(kind, lookups, markedWrong), 0);
}

export function countUnproven(kind: UnprovenKind, lookups: LookupCounts, markedWrong: number): number {
  return kind === "wrong" ? markedWrong : lookups.byOutcome[kind];
}
