import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

export interface SettingsSwitchProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly testId: string;
  readonly onChange: (isOn: boolean) => void;
  /** What it does and what it costs. */
  readonly children?: ComponentChildren;
}

export function SettingsSwitch({ label, isOn, testId, onChange, children }: SettingsSwitchProps) {
  const id = useId();
  return (
    <div class="switch">
      <input
        id={id}
        type="checkbox"
        data-testid={testId}
        checked={isOn}
        aria-describedby={children === undefined ? undefined : `${id}-why`}
        onChange={({ currentTarget }) => {
          onChange(currentTarget.checked);
          // Until it is kept, it stands as it was: what the browser or the background refuses is not shown as done.
          currentTarget.checked = isOn;
        }}
      />
      <label for={id}>{label}</label>
      {children !== undefined && (
        <p id={`${id}-why`} class="hint">
          {children}
        </p>
      )}
    </div>
  );
}
