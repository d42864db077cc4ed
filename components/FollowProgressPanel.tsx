import { useMemo, useRef } from "preact/hooks";
import type { Account } from "../lib/domain/account.ts";
import { type FollowProgress, isUnderWay } from "../lib/domain/follow-progress.ts";
import { FollowEnded } from "./FollowEnded.tsx";
import type { FollowActions } from "./follow-actions.ts";
import { endedWord, followWord, tenthsSettled } from "./follow-words.ts";
import { ImportFile } from "./ImportFile.tsx";
import { type OnlyFailed, OnlyFailedButton } from "./OnlyFailedButton.tsx";
import { ProgressBar } from "./ProgressBar.tsx";
import { useTexts } from "./Texts.tsx";

export interface FollowProgressPanelProps extends Omit<FollowActions, "onFollowMoved" | "onAllowLists"> {
  readonly progress: FollowProgress;
  readonly account: Account | undefined;
  /** Addresses of the people who are still to be followed. */
  readonly openAddresses: readonly string[];
  readonly onlyFailed: OnlyFailed;
  readonly now: number;
}

/** How far the whole job is. It works in the background, so it shows the same after the popup was closed and opened again. */
export function FollowProgressPanel(props: FollowProgressPanelProps) {
  const { progress, account, openAddresses, onlyFailed, now, onPause, onResume, onCancel, onRetry, onUndo } = props;
  const texts = useTexts();
  const { text, plural } = texts;
  const { open, done, failed, toList, unlisted, undoing, isPaused, rest } = progress;
  const all = open + done + failed;
  const isOpen = isUnderWay(progress);
  const counted =
    undoing > 0
      ? plural("followUndoing", undoing)
      : failed > 0
        ? text("followProgressFailed", done, all, failed)
        : text("followProgress", done, all);
  const isSignedOut = account?.signedOut === true;
  const word = followWord(progress, { isSignedOut, now }, texts);
  // Nothing is left then that would tell of it.
  const isTakingBack = useRef(false);
  if (isOpen) isTakingBack.current = undoing > 0;
  const isUndone = isTakingBack.current && !isOpen && done === 0;
  const hasEnded = !isOpen && (isUndone || all > 0);
  const ended = isUndone ? text("followUndone") : endedWord(progress, texts);
  const listed = toList > 0 ? text("followListing") : unlisted > 0 ? plural("followUnlisted", unlisted) : "";
  const news = isOpen ? `${counted} ${word}` : hasEnded ? `${ended} ${listed}`.trim() : "";
  // Read out at each tenth, each rest and the end, not at each person.
  const announced = useMemo(() => news, [tenthsSettled(progress), rest?.until, isPaused, isOpen, listed]);
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
          <p class="hint" data-testid="follow-word">
            {word}
          </p>
          <div class="buttons">
            {!isSignedOut && isPaused && (
              <button type="button" class="button primary" data-testid="follow-resume" onClick={onResume}>
                {text("followResume")}
              </button>
            )}
            {!isSignedOut && !isPaused && (
              <button type="button" class="button" data-testid="follow-pause" onClick={onPause}>
                {text("followPause")}
              </button>
            )}
            <button type="button" class="button quiet" data-testid="follow-cancel" onClick={onCancel}>
              {text("followCancel")}
            </button>
            <OnlyFailedButton {...onlyFailed} failed={failed} />
            {rest?.reason === "follows" && undoing === 0 && (
              <ImportFile addresses={openAddresses} account={account} isCounted />
            )}
          </div>
        </section>
      )}
      {hasEnded && (
        <FollowEnded
          progress={progress}
          ended={ended}
          listed={listed}
          onlyFailed={onlyFailed}
          onRetry={onRetry}
          onUndo={(addresses) => {
            isTakingBack.current = true;
            onUndo(addresses);
          }}
        />
      )}
    </>
  );
}
