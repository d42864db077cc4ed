import type { ScanAnswer } from "./scan-answer.ts";
import { readRate, WINDOW_MS, type XRate } from "./scan-rate.ts";

/** How far the scan is, since the page was loaded. */
export interface ScanProgress {
  /** Ids of the people of the list. */
  readonly seen: ReadonlySet<string>;
  /** How many X says there are. */
  readonly expected: number | undefined;
  /** Of them, those met since the list last began at its top, which it does whenever X draws it anew. */
  readonly pass: ReadonlySet<string>;
  /** Answers in a row that brought nobody new to the pass. */
  readonly repeats: number;
  readonly cursor: string | undefined;
  /** People of one answer. */
  readonly pageSize: number;
  readonly isComplete: boolean;
  readonly rate: XRate | undefined;
  /** X's page loads no more of the list until its Retry is pressed, which is of no use before then (ms since the epoch). */
  readonly retryAt: number | undefined;
}

/** One's own list comes in pages of 50, as seen on X in September 2026, although the page asks for 20. */
const USUAL_PAGE_SIZE = 50;
/** An answer may be empty for a reason (all its people are suspended); so many in a row are the end. */
const REPEATS_LIMIT = 3;

export function startProgress(): ScanProgress {
  return {
    seen: new Set(),
    expected: undefined,
    pass: new Set(),
    repeats: 0,
    cursor: undefined,
    pageSize: USUAL_PAGE_SIZE,
    isComplete: false,
    rate: undefined,
    retryAt: undefined,
  };
}

/** The progress after an answer that came at `now` (ms since the epoch). */
export function takeAnswer(progress: ScanProgress, answer: ScanAnswer, now: number): ScanProgress {
  switch (answer.kind) {
    case "total":
      return { ...progress, expected: answer.following };
    case "refused": {
      const rate = readRate(answer.rateLimit, now, progress.rate) ?? progress.rate;
      return { ...progress, rate, retryAt: answer.isLimit ? (rate?.resetAt ?? now + WINDOW_MS) : now };
    }
    case "people":
      return takePeople(progress, answer, now);
  }
}

/** People whom the page shows, by whatever answer they came. */
export function takeRows(progress: ScanProgress, ids: readonly string[]): ScanProgress {
  return ids.every((id) => progress.seen.has(id)) ? progress : { ...progress, seen: union(progress.seen, ids) };
}

type People = Extract<ScanAnswer, { kind: "people" }>;

function takePeople(progress: ScanProgress, { ids, cursor, isFirst, isLast, rateLimit }: People, now: number) {
  const before: ReadonlySet<string> = isFirst ? new Set() : progress.pass;
  const pass = union(before, ids);
  const isRepeat = !isFirst && pass.size === before.size;
  const repeats = isRepeat ? progress.repeats + 1 : 0;
  const isSameCursor = isRepeat && cursor !== undefined && cursor === progress.cursor;
  return {
    ...progress,
    seen: union(progress.seen, ids),
    pass,
    repeats,
    cursor,
    pageSize: ids.length || progress.pageSize,
    isComplete: isLast || isSameCursor || repeats >= REPEATS_LIMIT,
    rate: readRate(rateLimit, now, progress.rate) ?? progress.rate,
    retryAt: undefined,
  };
}

function union(ids: ReadonlySet<string>, more: readonly string[]): ReadonlySet<string> {
  return new Set([...ids, ...more]);
}
