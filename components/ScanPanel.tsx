import { useState } from "preact/hooks";
import type { Overview } from "../lib/protocol/page-message.ts";
import { countHandles } from "./handle-count.ts";
import { ScanAsk } from "./ScanAsk.tsx";
import { ScanProgress } from "./ScanProgress.tsx";
import { SCAN_ENDS } from "./scan-sentences.ts";
import { useTexts } from "./Texts.tsx";

/** What the user can do about the scan of their Following page. */
export interface ScanActions {
  readonly onStart: () => void;
  readonly onStop: () => void;
  readonly onShow: () => void;
}

export interface ScanPanelProps extends ScanActions {
  readonly overview: Overview;
  /** When the overview was read, ms since the epoch. */
  readonly now: number;
}

/** The scan of the Following page: offered, asked about, under way, or over. */
export function ScanPanel({ overview, now, onStart, onStop, onShow }: ScanPanelProps) {
  const { text, plural } = useTexts();
  const [isAsking, setAsking] = useState(false);
  const { scan } = overview;
  const found = plural("scanFound", countHandles(overview.lookups));
  if (scan?.kind === "running") {
    return <ScanProgress scan={scan} found={found} now={now} onStop={onStop} onShow={onShow} />;
  }
  if (isAsking) {
    const start = () => {
      setAsking(false);
      onStart();
    };
    return <ScanAsk onStart={start} onCancel={() => setAsking(false)} />;
  }
  return (
    <section class="scan" data-testid="scan" data-state={scan?.how ?? "none"}>
      {scan && (
        <p data-testid="scan-end">
          {nameSeen(scan)}; {found}. {text(SCAN_ENDS[scan.how])}
        </p>
      )}
      <button type="button" class="button" data-testid="scan-ask" onClick={() => setAsking(true)}>
        {text(scan ? "scanAgain" : "scanButton")}
      </button>
    </section>
  );

  function nameSeen({ seen, expected }: { seen: number; expected?: number }): string {
    return expected === undefined ? plural("scanSeen", seen) : text("scanSeenOf", seen, Math.max(seen, expected));
  }
}
