import type { TextKey } from "../lib/protocol/text-key.ts";
import { SettingsSection } from "./SettingsSection.tsx";
import { useTexts } from "./Texts.tsx";

export interface SettingsChoiceProps<Value extends string> {
  readonly title: TextKey;
  /** Of the fields, and what the test ids begin with. */
  readonly name: string;
  readonly choices: Readonly<Record<Value, { readonly name: TextKey; readonly hint?: TextKey }>>;
  readonly chosen: Value;
  readonly onChange: (value: Value) => void;
}

/** One of a few, with a section to itself. */
export function SettingsChoice<Value extends string>(props: SettingsChoiceProps<Value>) {
  const { title, name, choices, chosen, onChange } = props;
  const { text } = useTexts();
  return (
    <SettingsSection title={text(title)} testId={`${name}-section`}>
      <fieldset class="choices">
        <legend class="unseen">{text(title)}</legend>
        {(Object.keys(choices) as Value[]).map((one) => (
          <label key={one}>
            <input
              type="radio"
              name={name}
              data-testid={`${name}-${one}`}
              checked={one === chosen}
              onChange={() => onChange(one)}
            />
            <span>
              {text(choices[one].name)}
              {choices[one].hint && <span class="hint">{text(choices[one].hint)}</span>}
            </span>
          </label>
        ))}
      </fieldset>
    </SettingsSection>
  );
}
