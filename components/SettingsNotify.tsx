import { SettingsSection } from "./SettingsSection.tsx";
import { SettingsSwitch } from "./SettingsSwitch.tsx";
import { useTexts } from "./Texts.tsx";

export interface SettingsNotifyProps {
  readonly isOn: boolean;
  /** The browser was asked, and said no. */
  readonly isRefused: boolean;
  readonly onChange: (isOn: boolean) => void;
}

export function SettingsNotify({ isOn, isRefused, onChange }: SettingsNotifyProps) {
  const { text } = useTexts();
  return (
    <SettingsSection title={text("notifyTitle")} testId="notify-section">
      <SettingsSwitch label={text("notifySwitch")} isOn={isOn} testId="notifies" onChange={onChange}>
        {text("notifyText")}
      </SettingsSwitch>
      <p aria-live="polite" class="live error">
        {isRefused && <span data-testid="notify-refused">{text("notifyRefused")}</span>}
      </p>
    </SettingsSection>
  );
}
