import type { LookupCounts } from "../lib/protocol/page-message.ts";

/** All handles found so far, whatever became of them. */
export function countHandles(lookups: LookupCounts): number {
  const answered = Object.values(lookups.byOutcome).reduce((sum, count) => sum + count, 0);
  return lookups.waitingForConsent + lookups.open + answered;
}
