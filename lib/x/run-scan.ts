import type { ScanOrder, ScanReport } from "../protocol/scan-state.ts";
import type { ScanAnswer } from "./scan-answer.ts";
import { chooseMove, type ScanMove, type ScanPlace } from "./scan-move.ts";
import type { ScanPage } from "./scan-page.ts";
import { type ScanProgress, startProgress, takeAnswer, takeRows } from "./scan-progress.ts";
import { wait } from "./wait.ts";

export interface RunScanOptions {
  readonly order: Extract<ScanOrder, { isWanted: true }>;
  readonly page: ScanPage;
  /** Tells the background, and hears whether the scan is still wanted. */
  readonly report: (report: ScanReport) => Promise<ScanOrder>;
  readonly show: (view: ScanView) => void;
  /** Answers that came before the start, oldest first. */
  readonly earlier: readonly ScanAnswer[];
  readonly signal: AbortSignal;
}

/** What a person is shown of it. */
export interface ScanView extends ScanReport {
  readonly seenBefore: number;
  readonly found: number;
}

/** What may be said to a scan under way. */
export interface RunningScan {
  takeAnswer(answer: ScanAnswer): void;
  setPaused(isPaused: boolean): void;
  stop(): void;
  /** Resolves with how it ended; undefined where the extension itself went away, or the background wanted it no more. */
  readonly ended: Promise<ScanReport["end"]>;
}

/** Between two looks at how things stand. */
const LOOK_MS = 250;
/** The background is told this often, and at once when something else happens than before. */
const REPORT_MS = 2_000;
/** The extension was removed or updated, and this script left behind: nobody could stop it any more, so it stops. */
const FAILURES_LIMIT = 3;

/**
 * Goes through the Following list in this tab: looks, scrolls when its time has come, reports. It presses nothing, asks X for nothing,
 * and ends by itself, or when `signal` aborts.
 */
export function runScan({ order, page, report, show, earlier, signal }: RunScanOptions): RunningScan {
  const { now } = Date;
  const { seenBefore } = order;
  let progress: ScanProgress = startProgress();
  let { isPaused, found } = order;
  let isStopped = false;
  let isUnwanted = false;
  let listPath: string | undefined;
  let lastStepAt = now();
  let stuckSince = now();
  let isNudged = false;
  let signedOutSince: number | undefined;
  let failures = 0;
  let reported = { at: Number.NEGATIVE_INFINITY, phase: "" };

  const take = (answer: ScanAnswer) => {
    progress = takeAnswer(progress, answer, now());
    stuckSince = now();
    isNudged = false;
    if (answer.kind === "people") listPath = page.path();
  };

  /** Another list in the same tab is not the one that is gone through. */
  const findPlace = (): ScanPlace => {
    const place = page.place();
    return place === "list" && listPath !== undefined && page.path() !== listPath ? "elsewhere" : place;
  };

  const look = (): ScanMove => {
    if (isStopped) return { kind: "end", how: "stopped" };
    signedOutSince = page.isSignedIn() ? undefined : (signedOutSince ?? now());
    const { rowPx, stepPx } = page.measure();
    const isAtBottom = page.isAtBottom();
    if (!isAtBottom && !isNudged) stuckSince = now();
    return chooseMove({
      now: now(),
      progress,
      seenBefore,
      isPaused,
      isVisible: page.isVisible(),
      place: findPlace(),
      signedOutSince,
      lastStepAt,
      isAtBottom,
      stuckSince,
      stepsPerAnswer: (progress.pageSize * rowPx) / stepPx,
    });
  };

  const move = ({ kind, phase }: Exclude<ScanMove, { kind: "end" }>) => {
    if (kind === "wait") {
      if (phase !== "scrolling" && phase !== "known" && phase !== "opening") stuckSince = now();
      return;
    }
    progress = takeRows(progress, page.readIds());
    const { stepPx } = page.measure();
    page.scroll(kind === "step" ? stepPx : -stepPx / 2);
    isNudged ||= kind === "nudge";
    lastStepAt = now();
  };

  const tell = async (current: ScanReport) => {
    reported = { at: now(), phase: current.phase };
    try {
      const answer = await report(current);
      failures = 0;
      found = answer.found ?? found;
      if (!answer.isWanted) isUnwanted = current.end === undefined;
    } catch {
      if (++failures >= FAILURES_LIMIT) isUnwanted = true;
    }
  };

  const describe = (next: ScanMove): ScanReport => ({
    phase: next.kind === "end" ? "scrolling" : next.phase,
    seen: progress.seen.size,
    ...(progress.expected !== undefined && { expected: progress.expected }),
    ...(next.kind === "wait" && next.until !== undefined && { until: next.until }),
    ...(next.kind === "end" && { end: next.how }),
  });

  const run = async (): Promise<ScanReport["end"]> => {
    for (const answer of earlier) take(answer);
    while (!signal.aborted && !isUnwanted) {
      const next = look();
      if (next.kind !== "end") move(next);
      const current = describe(next);
      if (next.kind === "end") await tell(current);
      show({ ...current, seenBefore, found });
      // An end that nobody has heard is told again: the worker may have died with it.
      if (next.kind === "end" && (failures === 0 || isUnwanted)) return next.how;
      if (now() - reported.at >= REPORT_MS || reported.phase !== current.phase) void tell(current);
      await wait(LOOK_MS);
    }
    return undefined;
  };

  return {
    takeAnswer: take,
    setPaused: (next) => {
      isPaused = next;
    },
    stop: () => {
      isStopped = true;
    },
    ended: run(),
  };
}
