import type { ComponentChildren, RefObject } from "preact";
import { useEffect, useId } from "preact/hooks";
import { useTexts } from "./Texts.tsx";

export interface DialogProps {
  /** The caller's, so that it can close the dialog: `onClose` follows. */
  readonly dialog: RefObject<HTMLDialogElement | null>;
  readonly title: ComponentChildren;
  /** Before the title, and under it. */
  readonly picture?: ComponentChildren;
  readonly subtitle?: ComponentChildren;
  readonly className: string;
  /** Of the dialog; its button has the same with `-close` behind it. */
  readonly testId: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** What stands over the page until it is closed; focus and Escape are the browser's own. */
export function Dialog(props: DialogProps) {
  const { dialog, title, picture, subtitle, className, testId, onClose, children } = props;
  const { text } = useTexts();
  const titleId = useId();
  useEffect(() => {
    dialog.current?.showModal();
    // A form is there to be filled in.
    dialog.current?.querySelector("input")?.focus();
  }, [dialog]);
  return (
    <dialog ref={dialog} class={`dialog ${className}`} aria-labelledby={titleId} data-testid={testId} onClose={onClose}>
      <div class="dialog-head">
        {picture}
        <div class="person">
          <h2 id={titleId}>{title}</h2>
          {subtitle}
        </div>
        <button
          type="button"
          class="button quiet"
          data-testid={`${testId}-close`}
          onClick={() => dialog.current?.close()}
        >
          {text("scanClose")}
        </button>
      </div>
      {children}
    </dialog>
  );
}
