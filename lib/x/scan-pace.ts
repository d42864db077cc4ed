import type { XRate } from "./scan-rate.ts";

/** How long a screen of people is looked at: a reading pace. Never shorter, whatever X allows. */
export const READING_MS = 1_500;
/** The window's end is given in whole seconds. */
const AFTER_RESET_MS = 1_000;

export interface PaceInput {
  /** ms since the epoch. */
  readonly now: number;
  /** Absent until an answer with X's headers has come. */
  readonly rate: XRate | undefined;
  /** Answers still needed for the whole list, or undefined where its length is not known. */
  readonly answersLeft: number | undefined;
  /** How many steps of the scan go through the people of one answer; less than 1 on a very tall screen. */
  readonly stepsPerAnswer: number;
}

/** Scroll on when `waitMs` have passed since the last step, or not at all before `until` (ms since the epoch). */
export type Pace =
  | { readonly kind: "step"; readonly waitMs: number }
  | { readonly kind: "rest"; readonly until: number };

/**
 * How fast the scan may go on. What X still grants in its window is spread over the rest of the window, so that the limit is never
 * reached: with 50 answers of 50 people in 15 minutes, some 2.5 s a screen. A short list, which the window holds anyway, is
 * scrolled at the reading pace.
 */
export function choosePace({ now, rate, answersLeft, stepsPerAnswer }: PaceInput): Pace {
  if (rate === undefined || rate.resetAt <= now) return { kind: "step", waitMs: READING_MS };
  const spare = rate.remaining - countReserve(rate.limit);
  if (spare <= 0) return { kind: "rest", until: rate.resetAt + AFTER_RESET_MS };
  if (answersLeft !== undefined && answersLeft <= spare) return { kind: "step", waitMs: READING_MS };
  const msPerAnswer = (rate.resetAt - now) / spare;
  return { kind: "step", waitMs: Math.max(READING_MS, msPerAnswer / stepsPerAnswer) };
}

/** Answers left to the user and to what the page fetches ahead: a tenth, and not fewer than 3. */
function countReserve(limit: number): number {
  return Math.max(3, Math.ceil(limit / 10));
}
