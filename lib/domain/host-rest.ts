import { HOUR_MS } from "./durations.ts";
import type { HostWord, LookupOutcome } from "./lookup.ts";

/** So many failures in a row are no accident. */
const FAILURES_BEFORE_REST = 3;

/** What is remembered of a host that did not answer well. */
export interface HostTrouble {
  readonly failuresInRow: number;
  /** How the last look-up there ended, as far as it holds for its neighbours. */
  readonly outcome: LookupOutcome;
  /** Nothing is asked of it before this time, ms since the epoch. */
  readonly restUntil?: number;
}

/**
 * What an answer means for the whole host that gave it: one of any kind ends the trouble; the third failure in a row lets it rest, and so
 * does its own word, beside whatever answer. Undefined: no trouble.
 */
export function judgeHost(
  trouble: HostTrouble | undefined,
  { kind, retryAfterMs }: Pick<HostWord, "kind" | "retryAfterMs">,
  now: number,
): HostTrouble | undefined {
  const failed = kind === "refused" || kind === "unreachable" || kind === "hidden";
  const outcome: LookupOutcome = { kind: failed ? kind : "rate-limited" };
  const failuresInRow = failed ? (trouble?.failuresInRow ?? 0) + 1 : 0;
  const wished = kind === "rate-limited" ? (retryAfterMs ?? HOUR_MS) : (retryAfterMs ?? 0);
  const restMs = Math.max(wished, failuresInRow >= FAILURES_BEFORE_REST ? HOUR_MS : 0);
  if (restMs > 0) return { failuresInRow, outcome, restUntil: now + restMs };
  return failed ? { failuresInRow, outcome } : undefined;
}
