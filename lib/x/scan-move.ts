import type { ScanEnd, ScanPhase } from "../protocol/scan-state.ts";
import { choosePace } from "./scan-pace.ts";
import type { ScanProgress } from "./scan-progress.ts";

/** How things stand when the scan looks what to do next. Times in ms since the epoch. */
export interface ScanSituation {
  readonly now: number;
  readonly progress: ScanProgress;
  /** People seen before the page was loaded anew. */
  readonly seenBefore: number;
  readonly isPaused: boolean;
  readonly isVisible: boolean;
  readonly place: ScanPlace;
  /** Since when nobody is signed in, or undefined. */
  readonly signedOutSince: number | undefined;
  readonly lastStepAt: number;
  /** The page has nothing further down, so far. */
  readonly isAtBottom: boolean;
  /** Since when neither scrolling nor an answer of X's has brought anything. */
  readonly stuckSince: number;
  readonly stepsPerAnswer: number;
}

/** The page in the tab: the list itself, X's sign-in, or anything else. */
export type ScanPlace = "list" | "sign-in" | "elsewhere";

/** `nudge`: a little up, as X sometimes fetches only after that; the next step goes down again. */
export type ScanMove =
  | { readonly kind: "end"; readonly how: Exclude<ScanEnd, "closed"> }
  | { readonly kind: "wait"; readonly phase: ScanPhase; readonly until?: number }
  | { readonly kind: "step" | "nudge"; readonly phase: ScanPhase };

/** The cookie that tells who is signed in is there when the page is; a moment of doubt is granted. */
const SIGNED_OUT_MS = 5_000;
const NUDGE_MS = 10_000;
/** X takes seconds at most; after that it has nothing, or its page is stuck. */
const NOTHING_MS = 60_000;
/** A wait that is worth a word. */
const LONG_WAIT_MS = 15_000;

/** What the scan does next. It can scroll, or wait, or end: there is nothing else it could do. */
export function chooseMove(situation: ScanSituation): ScanMove {
  const { now, progress, place, signedOutSince, lastStepAt, isAtBottom, stuckSince } = situation;
  if (progress.isComplete) return { kind: "end", how: "done" };
  if (place === "sign-in" || now - (signedOutSince ?? now) >= SIGNED_OUT_MS) return { kind: "end", how: "signed-out" };
  if (situation.isPaused) return { kind: "wait", phase: "paused" };
  const { retryAt } = progress;
  if (retryAt !== undefined)
    return now < retryAt ? { kind: "wait", phase: "limited", until: retryAt } : { kind: "wait", phase: "retry" };
  if (!situation.isVisible) return { kind: "wait", phase: "hidden" };
  if (place === "elsewhere") return { kind: "wait", phase: "elsewhere" };

  const pace = choosePace({ ...situation, rate: progress.rate, answersLeft: countAnswersLeft(progress) });
  if (pace.kind === "rest") return { kind: "wait", phase: "resting", until: pace.until };

  const phase = namePhase(situation);
  const isStuck = (ms: number) => isAtBottom && now - stuckSince >= ms;
  if (isStuck(NOTHING_MS)) return { kind: "end", how: nameLongSilence(progress) };
  const nextAt = lastStepAt + pace.waitMs;
  if (now < nextAt)
    return { kind: "wait", ...(pace.waitMs < LONG_WAIT_MS ? { phase } : { phase: "resting", until: nextAt }) };
  if (!isAtBottom) return { kind: "step", phase };
  return isStuck(NUDGE_MS) && now - lastStepAt >= NUDGE_MS ? { kind: "nudge", phase } : { kind: "wait", phase };
}

function namePhase({ progress, seenBefore }: ScanSituation): ScanPhase {
  if (progress.pass.size === 0) return "opening";
  return progress.pass.size < seenBefore ? "known" : "scrolling";
}

/** Answers that the rest of the list takes, where X has said how long it is. */
function countAnswersLeft({ expected, pass, pageSize }: ScanProgress): number | undefined {
  return expected === undefined ? undefined : Math.ceil(Math.max(0, expected - pass.size) / pageSize);
}

function nameLongSilence({ expected, seen }: ScanProgress): "done" | "nothing" {
  return expected !== undefined && seen.size > 0 && seen.size >= expected ? "done" : "nothing";
}
