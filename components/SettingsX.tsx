import type { Preferences } from "../lib/protocol/preferences.ts";
import { SettingsSection } from "./SettingsSection.tsx";
import { SettingsSwitch } from "./SettingsSwitch.tsx";
import { useTexts } from "./Texts.tsx";

export interface SettingsXProps {
  readonly preferences: Preferences;
  readonly onChange: (change: Partial<Preferences>) => void;
}

/** What Flockover shows on X's pages, and what of X it shows on its own. */
export function SettingsX({ preferences, onChange }: SettingsXProps) {
  const { text } = useTexts();
  return (
    <SettingsSection title={text("settingsXTitle")} testId="x-section">
      <SettingsSwitch
        label={text("marksSwitch")}
        isOn={preferences.marksOnX}
        testId="marks-on-x"
        onChange={(marksOnX) => onChange({ marksOnX })}
      >
        {text("marksText")}
      </SettingsSwitch>
      <SettingsSwitch
        label={text("xPicturesSwitch")}
        isOn={preferences.xPictures}
        testId="x-pictures"
        onChange={(xPictures) => onChange({ xPictures })}
      >
        {text("xPicturesText")}
      </SettingsSwitch>
    </SettingsSection>
  );
}
