import { readable } from "../lib/domain/readable-host.ts";
import { useTexts } from "./Texts.tsx";

export interface HiddenWordProps {
  /** Who was hidden last, as long as that can be undone here. */
  readonly address: string | undefined;
  readonly onUndo: (address: string) => void;
}

/** Says that somebody was hidden, and takes it back. */
export function HiddenWord({ address, onUndo }: HiddenWordProps) {
  const { text } = useTexts();
  return (
    <div class="hidden-word" aria-live="polite">
      {address !== undefined && (
        <>
          <span>{text("hiddenWord", `@${readable(address)}`)}</span>
          <button type="button" class="button quiet" data-testid="undo-hide" onClick={() => onUndo(address)}>
            {text("undoHide")}
          </button>
        </>
      )}
    </div>
  );
}
