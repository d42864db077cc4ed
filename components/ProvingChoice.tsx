import type { Proving } from "../lib/protocol/preferences.ts";
import { SettingsChoice } from "./SettingsChoice.tsx";

const CHOICES = {
  "own-server": { name: "provingOwnServer", hint: "provingOwnServerHint" },
  home: { name: "provingHome", hint: "provingHomeHint" },
} as const;

export interface ProvingChoiceProps {
  readonly proving: Proving;
  readonly onChange: (proving: Proving) => void;
}

/** Who is asked whether somebody is there, and who sees the user ask. */
export function ProvingChoice({ proving, onChange }: ProvingChoiceProps) {
  return (
    <SettingsChoice title="provingChoiceTitle" name="proving" choices={CHOICES} chosen={proving} onChange={onChange} />
  );
}
