import { useTexts } from "./Texts.tsx";

export interface PermissionAskProps {
  readonly isGranted: boolean;
  /** Must ask the browser before anything else: it wants to see the click. */
  readonly onAsk: () => void;
}

/** What is better with the permission to read every server's answer, and what it is used for, in two sentences; all works without it. */
export function PermissionAsk({ isGranted, onAsk }: PermissionAskProps) {
  const { text } = useTexts();
  return (
    <section class="permission" data-testid="permission" data-granted={isGranted}>
      <p class="live" aria-live="polite">
        {isGranted ? text("permissionGranted") : text("permissionText")}
      </p>
      {!isGranted && (
        <button type="button" class="button" data-testid="permission-ask" onClick={onAsk}>
          {text("permissionAsk")}
        </button>
      )}
    </section>
  );
}
