import type { Appearance } from "../lib/protocol/preferences.ts";
import { SettingsChoice } from "./SettingsChoice.tsx";

const CHOICES = {
  system: { name: "appearanceSystem" },
  light: { name: "appearanceLight" },
  dark: { name: "appearanceDark" },
} as const;

export interface SettingsAppearanceProps {
  readonly appearance: Appearance;
  readonly onChange: (appearance: Appearance) => void;
}

/** Light, dark, or as the system is. */
export function SettingsAppearance({ appearance, onChange }: SettingsAppearanceProps) {
  return (
    <SettingsChoice
      title="appearanceTitle"
      name="appearance"
      choices={CHOICES}
      chosen={appearance}
      onChange={onChange}
    />
  );
}
