import { SCAN_PHASE_TEXTS } from "../lib/domain/scan-texts.ts";
import type { ScanState } from "../lib/protocol/scan-state.ts";
import type { Texts } from "../lib/protocol/texts.ts";
import { formatTime } from "./format-time.ts";

/** What the scan in another tab waits for, and until when; "" for one that goes on: that says how far it is, and nothing else. */
export function scanWord(
  { phase, seenBefore, until }: Pick<Extract<ScanState, { kind: "running" }>, "phase" | "seenBefore" | "until">,
  now: number,
  { text, language }: Pick<Texts, "text" | "language">,
): string {
  if (phase === "scrolling") return "";
  if (until !== undefined && (phase === "limited" || phase === "resting"))
    return text(phase === "limited" ? "scanLimitedUntil" : "scanRestingUntil", formatTime(until, now, language));
  return text(SCAN_PHASE_TEXTS[phase], seenBefore);
}
