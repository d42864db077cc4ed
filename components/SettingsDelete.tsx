import { SettingsAsk } from "./SettingsAsk.tsx";
import { SettingsSection } from "./SettingsSection.tsx";
import { useTexts } from "./Texts.tsx";

export interface SettingsDeleteProps {
  readonly isDone: boolean;
  readonly onDelete: () => void;
}

export function SettingsDelete({ isDone, onDelete }: SettingsDeleteProps) {
  const { text } = useTexts();
  return (
    <SettingsSection title={text("deleteTitle")} testId="delete-section">
      <p>{text("deleteText")}</p>
      <SettingsAsk
        label={text("deleteEverything")}
        question={text("deleteQuestion")}
        confirm={text("deleteConfirm")}
        testId="delete"
        onConfirm={onDelete}
      />
      <p aria-live="polite" class="live">
        {isDone && (
          <span data-testid="deleted">
            {text("deleteDone")} <a href="/welcome.html">{text("deleteStartAnew")}</a>
          </span>
        )}
      </p>
    </SettingsSection>
  );
}
