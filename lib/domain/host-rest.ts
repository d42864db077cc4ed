import type { LookupOutcome } from "./lookup.ts";

const HOUR_MS = 60 * 60_000;
/** So many failures in a row are no accident. */
const FAILURES_BEFORE_REST = 3;

/** What is remembered of a host that did not answer well. */
export interface HostTrouble {
  readonly failuresInRow: number;
  /** How the last look-up there ended. */
  readonly outcome: LookupOutcome;
  /** Nothing is asked of it before this time, ms since the epoch. */
  readonly restUntil?: number;
}

/**
 * What a look-up's outcome means for its whole host: an answer of any kind ends the trouble; the third failure in a row, or the host's own
 * word (429), lets it rest. Undefined: no trouble.
 */
export function judgeHost(
  trouble: HostTrouble | undefined,
  outcome: LookupOutcome,
  now: number,
): HostTrouble | undefined {
  switch (outcome.kind) {
    case "found":
    case "not-found":
    case "gone":
    case "invalid":
      return undefined;
    case "rate-limited":
      return { failuresInRow: 0, outcome, restUntil: now + (outcome.retryAfterMs ?? HOUR_MS) };
    case "refused":
    case "unreachable": {
      const failuresInRow = (trouble?.failuresInRow ?? 0) + 1;
      const isEnough = failuresInRow >= FAILURES_BEFORE_REST;
      return { failuresInRow, outcome, ...(isEnough && { restUntil: now + HOUR_MS }) };
    }
  }
}
