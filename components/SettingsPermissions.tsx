import type { ComponentChildren } from "preact";
import { SettingsSection } from "./SettingsSection.tsx";
import { useTexts } from "./Texts.tsx";
import { XAccessNotice } from "./XAccessNotice.tsx";

export interface SettingsPermissionsProps {
  readonly readsX: boolean;
  readonly onAskX: () => void;
  /** The permission to read what servers answer. */
  readonly children: ComponentChildren;
}

/** What the browser lets the extension do, as it stands. */
export function SettingsPermissions({ readsX, onAskX, children }: SettingsPermissionsProps) {
  const { text } = useTexts();
  return (
    <SettingsSection title={text("permissionsTitle")} testId="permissions-section">
      {readsX ? <p data-testid="reads-x">{text("xAccessThere")}</p> : <XAccessNotice onAsk={onAskX} />}
      {children}
      <p class="hint">{text("permissionsNever")}</p>
    </SettingsSection>
  );
}
