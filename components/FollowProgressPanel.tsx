import { useMemo } from "preact/hooks";
import type { FollowProgress } from "../lib/domain/follow-progress.ts";
import { type FollowSummary, tenthsSettled } from "./follow-summary.ts";
import { formatTime } from "./format-time.ts";
import { ProgressBar } from "./ProgressBar.tsx";
import { useTexts } from "./Texts.tsx";

export interface FollowProgressPanelProps {
  readonly progress: FollowProgress;
  readonly summary: FollowSummary;
  readonly now: number;
}

/** How far the whole job is. It works in the background, so it shows the same after the popup was closed and opened again. */
export function FollowProgressPanel({ progress, summary, now }: FollowProgressPanelProps) {
  const { text, language } = useTexts();
  const { open, done, failed, restUntil } = progress;
  const all = open + done + failed;
  const isOpen = open > 0;
  const counted = failed > 0 ? text("followProgressFailed", done, all, failed) : text("followProgress", done, all);
  const rest =
    isOpen && restUntil !== undefined && restUntil > now
      ? text("followRest", formatTime(restUntil, now, language))
      : undefined;
  const ended = text("followDone", summary.following, summary.requested, summary.failed);
  const news = isOpen ? [counted, rest].filter(Boolean).join(" ") : all > 0 ? ended : "";
  // Read out at each tenth, each rest and the end, not at each person.
  const announced = useMemo(() => news, [tenthsSettled(progress), rest, isOpen]);
  return (
    <>
      <p class="unseen" aria-live="polite">
        {announced}
      </p>
      {isOpen && (
        <section class="follow-progress" aria-label={text("followProgressLabel")}>
          <p data-testid="progress-text">{counted}</p>
          <ProgressBar
            value={done + failed}
            max={all}
            label={text("followProgressLabel")}
            valueText={counted}
            testId="progress"
          />
          <p class="hint">{rest ?? text("followGoesOn")}</p>
        </section>
      )}
      {!isOpen && all > 0 && (
        <p class="follow-done" data-testid="follow-done">
          {ended}
        </p>
      )}
    </>
  );
}
