import { useState } from "preact/hooks";
import { SCAN_END_TEXTS } from "../lib/domain/scan-texts.ts";
import type { Overview } from "../lib/protocol/page-message.ts";
import { ScanAsk } from "./ScanAsk.tsx";
import { ScanProgress } from "./ScanProgress.tsx";
import type { ScanActions } from "./scan-actions.ts";
import { useTexts } from "./Texts.tsx";

export interface ScanPanelProps extends ScanActions {
  readonly overview: Pick<Overview, "scan">;
  /** When the overview was read, ms since the epoch. */
  readonly now: number;
  /** There is room for a word or two only. */
  readonly isSmall?: boolean;
  /** What it does and may cost stands there from the beginning, so that it is one click. */
  readonly isAskedAtOnce?: boolean;
}

/** The scan of the Following page: offered, asked about, under way, or over. */
export function ScanPanel({
  overview,
  now,
  isSmall = false,
  isAskedAtOnce = false,
  onStart,
  onStop,
  onShow,
}: ScanPanelProps) {
  const { text, plural } = useTexts();
  const [isAsking, setAsking] = useState(false);
  const { scan } = overview;
  if (scan?.kind === "running") {
    return <ScanProgress scan={scan} now={now} onStop={onStop} onShow={onShow} />;
  }
  if (isAsking) {
    const start = () => {
      setAsking(false);
      onStart();
    };
    return <ScanAsk onStart={start} onCancel={() => setAsking(false)} />;
  }
  if (isAskedAtOnce && scan === undefined) return <ScanAsk onStart={onStart} onCancel={undefined} />;
  return (
    <section class="scan" data-testid="scan" data-state={scan?.how ?? "none"}>
      {scan && (
        <p class={isSmall ? "hint" : undefined} data-testid="scan-end">
          {text(SCAN_END_TEXTS[scan.how])} {[nameSeen(scan), plural("scanFound", scan.found)].join(text("listComma"))}
        </p>
      )}
      <button
        type="button"
        class={isSmall ? "button quiet" : "button"}
        data-testid="scan-ask"
        title={isSmall ? text("scanButton") : undefined}
        onClick={() => setAsking(true)}
      >
        {text(isSmall ? "findMore" : scan ? "scanAgain" : "scanButton")}
      </button>
    </section>
  );

  function nameSeen({ seen, expected }: { seen: number; expected?: number }): string {
    return expected === undefined ? plural("scanSeen", seen) : text("scanSeenOf", seen, Math.max(seen, expected));
  }
}
