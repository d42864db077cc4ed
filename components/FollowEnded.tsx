import { useState } from "preact/hooks";
import type { FollowProgress } from "../lib/domain/follow-progress.ts";
import type { FollowActions } from "./follow-actions.ts";
import { type OnlyFailed, OnlyFailedButton } from "./OnlyFailedButton.tsx";
import { onEscape } from "./on-escape.ts";
import { useTexts } from "./Texts.tsx";

export interface FollowEndedProps extends Pick<FollowActions, "onRetry" | "onUndo"> {
  readonly progress: Pick<FollowProgress, "failed" | "retriable" | "undoable">;
  /** How it ended, in a sentence. */
  readonly ended: string;
  /** How far putting them into a list has come; "" where there is nothing to say. */
  readonly listed: string;
  readonly onlyFailed: OnlyFailed;
}

/** Everybody was tried: what came of it, and what can still be done. Taking all back is asked about once, in place. */
export function FollowEnded({ progress, ended, listed, onlyFailed, onRetry, onUndo }: FollowEndedProps) {
  const { failed, retriable, undoable } = progress;
  const { text, plural } = useTexts();
  const [isAsking, setAsking] = useState(false);
  const undo = () => {
    setAsking(false);
    onUndo(undoable);
  };
  return (
    <section
      class="follow-progress"
      aria-label={text("followProgressLabel")}
      {...(isAsking && { onKeyDown: onEscape(() => setAsking(false)) })}
    >
      <p class={failed > 0 ? "follow-done partly" : "follow-done"} data-testid="follow-done">
        {ended}
      </p>
      {listed !== "" && (
        <p class="hint" data-testid="list-word">
          {listed}
        </p>
      )}
      {isAsking && (
        <p role="alert" data-testid="undo-question">
          {plural("followUndoQuestion", undoable.length)}
        </p>
      )}
      {isAsking ? (
        // What does nothing comes first: a second click, or key, of whoever presses twice goes there, and so does the focus.
        <div key="question" class="buttons">
          <button type="button" class="button" data-testid="undo-no" onClick={() => setAsking(false)}>
            {text("followUndoNo")}
          </button>
          <button type="button" class="button" data-testid="undo-yes" onClick={undo}>
            {plural("followUndoYes", undoable.length)}
          </button>
        </div>
      ) : (
        <div key="choices" class="buttons">
          <OnlyFailedButton {...onlyFailed} failed={failed} />
          {retriable.length > 0 && (
            <button type="button" class="button" data-testid="follow-retry" onClick={() => onRetry(retriable)}>
              {plural("followRetry", retriable.length)}
            </button>
          )}
          {undoable.length > 0 && (
            <button type="button" class="button quiet" data-testid="follow-undo" onClick={() => setAsking(true)}>
              {plural("followUndo", undoable.length)}
            </button>
          )}
        </div>
      )}
    </section>
  );
}
