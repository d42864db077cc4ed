import { useTexts } from "./Texts.tsx";

/** Whether the list shows nobody but those who could not be followed, each with the reason. */
export interface OnlyFailed {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

export interface OnlyFailedButtonProps extends OnlyFailed {
  /** How many failed. */
  readonly failed: number;
}

/** Stays as long as it is pressed, so that everybody can be shown again once those who failed are being tried again. */
export function OnlyFailedButton({ isOn, onChange, failed }: OnlyFailedButtonProps) {
  const { text } = useTexts();
  if (failed === 0 && !isOn) return null;
  return (
    <button type="button" class="button" data-testid="only-failed" aria-pressed={isOn} onClick={() => onChange(!isOn)}>
      {text("onlyFailed")}
    </button>
  );
}
