import { useLayoutEffect, useRef } from "preact/hooks";
import { onEscape } from "./on-escape.ts";
import { useTexts } from "./Texts.tsx";

export interface ScanAskProps {
  readonly onStart: () => void;
  /** Absent where it was not asked for: then there is another way beside it, which comes first. */
  readonly onCancel: (() => void) | undefined;
}

/** What the scan does and what it may cost, before it does anything: nothing starts without this button. */
export function ScanAsk({ onStart, onCancel }: ScanAskProps) {
  const { text } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  // Before anybody could press the next key.
  useLayoutEffect(() => {
    if (onCancel) heading.current?.focus();
  }, []);
  return (
    <section
      class="scan card"
      data-testid="scan"
      data-state="asking"
      {...(onCancel && { onKeyDown: onEscape(onCancel) })}
    >
      <h2 ref={heading} tabIndex={-1}>
        {text("scanAskTitle")}
      </h2>
      <p>{text("scanAsk")}</p>
      <p>
        <strong>{text("scanWarn")}</strong>
      </p>
      <div class="buttons">
        <button type="button" class={onCancel ? "button primary" : "button"} data-testid="scan-start" onClick={onStart}>
          {text("scanStart")}
        </button>
        {onCancel && (
          <button type="button" class="button quiet" data-testid="scan-cancel" onClick={onCancel}>
            {text("scanCancel")}
          </button>
        )}
      </div>
    </section>
  );
}
