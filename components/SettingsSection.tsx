import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

export interface SettingsSectionProps {
  readonly title: string;
  readonly testId: string;
  readonly children: ComponentChildren;
}

export function SettingsSection({ title, testId, children }: SettingsSectionProps) {
  const titleId = useId();
  return (
    <section class="settings-section" data-testid={testId} aria-labelledby={titleId}>
      <h2 id={titleId}>{title}</h2>
      {children}
    </section>
  );
}
