import type { Proving } from "../lib/protocol/preferences.ts";
import type { TextKey } from "../lib/protocol/text-key.ts";
import { SettingsSection } from "./SettingsSection.tsx";
import { useTexts } from "./Texts.tsx";

export interface ProvingChoiceProps {
  readonly proving: Proving;
  readonly onChange: (proving: Proving) => void;
}

const CHOICES = {
  "own-server": { name: "provingOwnServer", hint: "provingOwnServerHint" },
  home: { name: "provingHome", hint: "provingHomeHint" },
} as const satisfies Record<Proving, { name: TextKey; hint: TextKey }>;

/** Who is asked whether somebody is there, and who sees the user ask. */
export function ProvingChoice({ proving, onChange }: ProvingChoiceProps) {
  const { text } = useTexts();
  return (
    <SettingsSection title={text("provingChoiceTitle")} testId="proving-section">
      <fieldset class="choices">
        <legend class="unseen">{text("provingChoiceTitle")}</legend>
        {(Object.keys(CHOICES) as Proving[]).map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="proving"
              data-testid={`proving-${one}`}
              checked={one === proving}
              onChange={() => onChange(one)}
            />
            <span>
              {text(CHOICES[one].name)}
              <span class="hint">{text(CHOICES[one].hint)}</span>
            </span>
          </label>
        ))}
      </fieldset>
    </SettingsSection>
  );
}
