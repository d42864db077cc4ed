import type { LookupCounts } from "../lib/protocol/page-message.ts";
import type { ScanState } from "../lib/protocol/scan-state.ts";

/** All handles found so far, whatever became of them. */
export function countHandles(lookups: LookupCounts): number {
  const answered = Object.values(lookups.byOutcome).reduce((sum, count) => sum + count, 0);
  return lookups.waitingForConsent + lookups.open + answered;
}

/** The same, beside how many people a scan has met: where it has met nobody, what is there does not come from it. */
export function countBeside({ seen }: Pick<ScanState, "seen">, lookups: LookupCounts): number {
  return seen === 0 ? 0 : countHandles(lookups);
}
