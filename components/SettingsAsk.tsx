import { useId, useRef, useState } from "preact/hooks";
import { onEscape } from "./on-escape.ts";
import { useTexts } from "./Texts.tsx";

export interface SettingsAskProps {
  readonly label: string;
  readonly question: string;
  readonly confirm: string;
  /** Of the button; the one that confirms has `-confirm` behind it. */
  readonly testId: string;
  readonly onConfirm: () => void;
}

/** A button for what cannot be undone: it asks once, in place. */
export function SettingsAsk({ label, question, confirm, testId, onConfirm }: SettingsAskProps) {
  const { text } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const panelId = useId();
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div class="ask" {...(isOpen && { onKeyDown: onEscape(close) })}>
      <button
        ref={button}
        type="button"
        class="button quiet"
        data-testid={testId}
        aria-expanded={isOpen}
        aria-controls={panelId}
        onClick={() => setOpen(!isOpen)}
      >
        {label}
      </button>
      {isOpen && (
        <div id={panelId} class="ask-panel">
          <p>{question}</p>
          <div class="buttons">
            <button
              type="button"
              class="button"
              data-testid={`${testId}-confirm`}
              onClick={() => {
                close();
                onConfirm();
              }}
            >
              {confirm}
            </button>
            <button type="button" class="button quiet" onClick={close}>
              {text("cancel")}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
