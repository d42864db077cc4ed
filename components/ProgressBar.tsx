export interface ProgressBarProps {
  readonly value: number;
  readonly max: number;
  readonly label: string;
  /** What the numbers mean, for a screen reader. */
  readonly valueText: string;
  readonly testId: string;
}

/** Drawn as SVG, because the content security policy allows no style attributes. */
export function ProgressBar({ value, max, label, valueText, testId }: ProgressBarProps) {
  return (
    <div
      class="progress-bar"
      role="progressbar"
      data-testid={testId}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
      aria-valuetext={valueText}
    >
      <svg aria-hidden="true" width="100%" height="100%" preserveAspectRatio="none" viewBox="0 0 100 1">
        <rect width={max === 0 ? 0 : (100 * value) / max} height="1" />
      </svg>
    </div>
  );
}
