import type { Appearance } from "../lib/protocol/preferences.ts";
import type { TextKey } from "../lib/protocol/text-key.ts";
import { SettingsSection } from "./SettingsSection.tsx";
import { useTexts } from "./Texts.tsx";

export interface SettingsAppearanceProps {
  readonly appearance: Appearance;
  readonly onChange: (appearance: Appearance) => void;
}

const NAMES = {
  system: "appearanceSystem",
  light: "appearanceLight",
  dark: "appearanceDark",
} as const satisfies Record<Appearance, TextKey>;

export function SettingsAppearance({ appearance, onChange }: SettingsAppearanceProps) {
  const { text } = useTexts();
  return (
    <SettingsSection title={text("appearanceTitle")} testId="appearance-section">
      <fieldset class="choices">
        <legend class="unseen">{text("appearanceTitle")}</legend>
        {(Object.keys(NAMES) as Appearance[]).map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="appearance"
              data-testid={`appearance-${one}`}
              checked={one === appearance}
              onChange={() => onChange(one)}
            />
            {text(NAMES[one])}
          </label>
        ))}
      </fieldset>
    </SettingsSection>
  );
}
