import type { ScanState } from "../lib/protocol/scan-state.ts";
import { ProgressBar } from "./ProgressBar.tsx";
import { scanWord } from "./scan-word.ts";
import { useTexts } from "./Texts.tsx";

/** A page in front reports every two seconds; one that sleeps in the background, once a minute. */
const SILENT_MS = 150_000;

export interface ScanProgressProps {
  readonly scan: Extract<ScanState, { kind: "running" }>;
  readonly now: number;
  readonly onStop: () => void;
  readonly onShow: () => void;
}

/** The scan under way in another tab: how far, and what it waits for. */
export function ScanProgress({ scan, now, onStop, onShow }: ScanProgressProps) {
  const { text, plural, language } = useTexts();
  const { phase, seen, found, expected } = scan;
  const count = expected === undefined ? plural("scanSeen", seen) : text("scanSeenOf", seen, Math.max(seen, expected));
  const sentence = text("scanRunning", count, plural("scanFound", found));
  return (
    <section class="scan card" data-testid="scan" data-state={phase} aria-label={text("scanTitle")}>
      <p data-testid="scan-text">{sentence}</p>
      {expected !== undefined && (
        <ProgressBar
          value={Math.min(seen, expected)}
          max={expected}
          label={text("scanProgress")}
          valueText={sentence}
          testId="scan-progress"
        />
      )}
      <p class="hint" aria-live="polite">
        {now - scan.heardAt > SILENT_MS ? text("scanLost") : scanWord(scan, now, { text, language })}
      </p>
      <div class="buttons">
        <button type="button" class="button" data-testid="scan-show" onClick={onShow}>
          {text("scanShow")}
        </button>
        <button type="button" class="button" data-testid="scan-stop" onClick={onStop}>
          {text("scanStop")}
        </button>
      </div>
    </section>
  );
}
