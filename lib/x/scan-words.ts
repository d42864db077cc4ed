import { SCAN_END_TEXTS, SCAN_PHASE_TEXTS } from "../domain/scan-texts.ts";
import type { Texts } from "../protocol/texts.ts";
import type { ScanView } from "./run-scan.ts";

/** What the overlay says. */
export interface ScanWords {
  readonly count: string;
  readonly found: string;
  /** What happens at present, or how it ended. */
  readonly sentence: string;
  /** Time left of a rest, `2:05`; not part of the sentence, as that is read out whenever it changes. */
  readonly clock: string;
}

/** `now` in ms since the epoch. */
export function describeScan(view: ScanView, { text, plural }: Texts, now: number): ScanWords {
  const { phase, end, seen, seenBefore, expected, found, until } = view;
  const total = Math.max(seen, seenBefore);
  return {
    count: expected === undefined ? plural("scanSeen", total) : text("scanSeenOf", total, Math.max(expected, total)),
    found: plural("scanFound", found),
    sentence: end === undefined ? text(SCAN_PHASE_TEXTS[phase], seenBefore) : text(SCAN_END_TEXTS[end]),
    clock: until === undefined ? "" : formatClock(until - now),
  };
}

/** Minutes and seconds, rounded up: at 0:00 it is over. */
function formatClock(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1_000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
