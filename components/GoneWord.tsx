import { readable } from "../lib/domain/readable-host.ts";
import { useTexts } from "./Texts.tsx";

/** Who has gone from the list because the user wanted it so. */
export interface Gone {
  readonly address: string;
  readonly how: "hidden" | "wrong";
}

export interface GoneWordProps {
  /** The last of them, as long as that can be undone here. */
  readonly gone: Gone | undefined;
  readonly onUndo: (gone: Gone) => void;
}

/** Says that somebody has gone from the list, and takes it back. */
export function GoneWord({ gone, onUndo }: GoneWordProps) {
  const { text } = useTexts();
  return (
    <div class="gone-word" aria-live="polite">
      {gone && (
        <>
          <span>{text(gone.how === "hidden" ? "hiddenWord" : "wrongWord", `@${readable(gone.address)}`)}</span>
          <button type="button" class="button quiet" data-testid="undo-gone" onClick={() => onUndo(gone)}>
            {text("undoHide")}
          </button>
        </>
      )}
    </div>
  );
}
