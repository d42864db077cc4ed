import type { BackupProblem } from "../lib/protocol/backup.ts";
import { BACKUP_PROBLEMS } from "./backup-problems.ts";
import { Notice } from "./Notice.tsx";
import { onEscape } from "./on-escape.ts";
import { SettingsSection } from "./SettingsSection.tsx";
import { useTexts } from "./Texts.tsx";

export interface SettingsBackupProps {
  readonly restore: BackupRestore;
  /** An account is signed out, as every one is that a backup brings. */
  readonly isSignedOut: boolean;
  readonly onSave: () => void;
  readonly onFile: (file: File) => void;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** How far the file has come that was given last. */
export type BackupRestore =
  | { readonly kind: "none" }
  | { readonly kind: "failed"; readonly problem: BackupProblem }
  /** It is sound, and waits for a yes. `madeAt` in ms since the epoch. */
  | { readonly kind: "asking"; readonly madeAt: number; readonly people: number; readonly met: number }
  | { readonly kind: "done" };

/** Everything in one file, and back. */
export function SettingsBackup({ restore, isSignedOut, onSave, onFile, onConfirm, onCancel }: SettingsBackupProps) {
  const { text, plural, language } = useTexts();
  return (
    <SettingsSection title={text("backupTitle")} testId="backup-section">
      <p>{text("backupText")}</p>
      <div class="buttons">
        <button type="button" class="button" data-testid="backup-save" onClick={onSave}>
          {text("backupSave")}
        </button>
        <label class="button">
          <input
            type="file"
            class="unseen"
            data-testid="backup-file"
            accept=".json,application/json"
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              if (file !== undefined) onFile(file);
              // So that the same file can be chosen again, after it was mended.
              currentTarget.value = "";
            }}
          />
          {text("backupChoose")}
        </label>
      </div>
      {restore.kind === "failed" && <Notice sentence={text(BACKUP_PROBLEMS[restore.problem])} />}
      {restore.kind === "asking" && (
        <div class="ask-panel" role="alert" data-testid="backup-question" onKeyDown={onEscape(onCancel)}>
          <p>
            {text(
              "backupQuestion",
              new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short" }).format(restore.madeAt),
              plural("peopleFound", restore.people),
              plural("backupMet", restore.met),
            )}
          </p>
          <div class="buttons">
            <button type="button" class="button primary" data-testid="backup-confirm" onClick={onConfirm}>
              {text("backupConfirm")}
            </button>
            <button type="button" class="button quiet" onClick={onCancel}>
              {text("cancel")}
            </button>
          </div>
        </div>
      )}
      <p aria-live="polite" class="live">
        {restore.kind === "done" && (
          <span data-testid="backup-done">
            {text("backupDone")} {isSignedOut && text("backupSignIn")}
          </span>
        )}
      </p>
    </SettingsSection>
  );
}
