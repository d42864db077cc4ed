import { useTexts } from "./Texts.tsx";

export interface NoticeProps {
  /** What happened and what it means, in a sentence. */
  readonly sentence: string;
  /** For whoever reports the fault, in English. */
  readonly detail?: string;
  readonly onRetry?: () => void;
}

/** Something went wrong, and what to do about it. */
export function Notice({ sentence, detail, onRetry }: NoticeProps) {
  const { text } = useTexts();
  return (
    <div class="notice" role="alert" data-testid="notice">
      <p>{sentence}</p>
      {detail && <p class="hint">{text("problemDetail", detail)}</p>}
      {onRetry && (
        <button type="button" class="button" data-testid="try-again" onClick={onRetry}>
          {text("tryAgain")}
        </button>
      )}
    </div>
  );
}
