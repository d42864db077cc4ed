import type { ScanOrder, ScanReport } from "../protocol/scan-state.ts";
import type { Texts } from "../protocol/texts.ts";
import type { Answer } from "./answer-channel.ts";
import type { ReadAnswer } from "./read-answer.ts";
import { readViewerId } from "./read-viewer.ts";
import { type RunningScan, runScan } from "./run-scan.ts";
import { readScanAnswer, type ScanAnswer } from "./scan-answer.ts";
import { SCAN_OVERLAY, ScanOverlay } from "./scan-overlay.ts";
import { scanPage } from "./scan-page.ts";
import { wait } from "./wait.ts";

export interface OfferScanOptions {
  /** Without a report: asks the background whether this tab is the one to be gone through. */
  readonly report: (report?: ScanReport) => Promise<ScanOrder>;
  readonly texts: Texts;
  readonly signal: AbortSignal;
}

/** Answers that may come before the background has said whether they are of use. */
const EARLY_LIMIT = 20;
const ASK_AGAIN_MS = 2_000;

/**
 * Asks the background whether this tab is to be scanned, and scans it if so. Most tabs are not: they keep nothing.
 * @returns what is to be called with each answer that was read
 */
export function offerScan({ report, texts, signal }: OfferScanOptions): (answer: Answer, read: ReadAnswer) => void {
  let early: ScanAnswer[] | undefined = [];
  let scan: RunningScan | undefined;

  const start = (order: ScanOrder) => {
    if (order.isWanted && !signal.aborted) scan = startScan(order, early ?? []);
    early = undefined;
  };
  const startScan = (order: Extract<ScanOrder, { isWanted: true }>, earlier: readonly ScanAnswer[]) => {
    const overlay = new ScanOverlay({
      texts,
      isPaused: order.isPaused,
      onPause: (isPaused) => running.setPaused(isPaused),
      onStop: () => running.stop(),
    });
    const running = runScan({
      order,
      page: scanPage,
      report,
      show: (view) => overlay.show(view),
      earlier,
      signal,
    });
    // It fails where the extension was updated meanwhile, and has no words any more.
    const ended = running.ended.catch(() => undefined);
    ended.then((end) => {
      scan = undefined;
      if (end === undefined || end === "stopped") overlay.remove();
    });
    return running;
  };

  // Firefox puts a new version's scripts into pages that are open, where the overlay of those before them is left, with dead buttons.
  document.querySelector(SCAN_OVERLAY)?.remove();
  const ask = async () => {
    // The worker may just be starting; a second try finds it.
    const order = await report().catch(() => wait(ASK_AGAIN_MS).then(() => report()));
    start(order);
  };
  ask().catch(() => start({ isWanted: false }));
  return (answer, read) => {
    if (early === undefined && scan === undefined) return;
    const meaning = readScanAnswer(answer, read, readViewerId());
    if (meaning === undefined) return;
    if (scan !== undefined) scan.takeAnswer(meaning);
    else if (early !== undefined && early.length < EARLY_LIMIT) early.push(meaning);
  };
}
