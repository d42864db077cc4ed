/** What X's own headers say of one operation: how many answers are left in its window. */
export interface XRate {
  readonly limit: number;
  readonly remaining: number;
  /** When the window ends, ms since the epoch by our clock. */
  readonly resetAt: number;
  /** The same as X wrote it: another value is another window. */
  readonly reset: number;
}

/** X counts by operation, in windows of 15 minutes, as public clients read in the headers of its answers (2024 to 2026). */
export const WINDOW_MS = 15 * 60_000;
/** X gives whole seconds, and an answer takes its time to arrive. */
const SLACK_MS = 5_000;

/**
 * Reads `x-rate-limit-limit`, `-remaining` and `-reset` (epoch seconds). Where the user's clock and X's cannot both be right, the
 * window is taken to be a whole one from the time it was first met: longer than it is, never shorter.
 */
export function readRate(
  [limitText, remainingText, resetText]: readonly unknown[],
  now: number,
  before: XRate | undefined,
): XRate | undefined {
  const [limit, remaining, reset] = [readCount(limitText), readCount(remainingText), readCount(resetText)];
  if (limit === undefined || remaining === undefined || reset === undefined) return undefined;
  const leftMs = reset * 1000 - now;
  const isPlausible = leftMs > -SLACK_MS && leftMs <= WINDOW_MS + SLACK_MS;
  const guess = before?.reset === reset ? before.resetAt : now + WINDOW_MS;
  return { limit, remaining, resetAt: isPlausible ? reset * 1000 : guess, reset };
}

function readCount(text: unknown): number | undefined {
  return typeof text === "string" && /^\d{1,12}$/.test(text) ? Number(text) : undefined;
}
