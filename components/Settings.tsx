import type { ArchiveView, Overview } from "../lib/protocol/page-message.ts";
import type { Preferences } from "../lib/protocol/preferences.ts";
import { type ArchiveIntake, ArchiveSection } from "./ArchiveSection.tsx";
import type { AccountActions } from "./account-actions.ts";
import { Notice, type NoticeProps } from "./Notice.tsx";
import { PermissionAsk } from "./PermissionAsk.tsx";
import { ProvingChoice } from "./ProvingChoice.tsx";
import { SettingsAccounts } from "./SettingsAccounts.tsx";
import { SettingsAppearance } from "./SettingsAppearance.tsx";
import { type BackupRestore, SettingsBackup } from "./SettingsBackup.tsx";
import { SettingsDelete } from "./SettingsDelete.tsx";
import { SettingsNotify } from "./SettingsNotify.tsx";
import { SettingsPermissions } from "./SettingsPermissions.tsx";
import { SettingsX } from "./SettingsX.tsx";
import type { SignInActions } from "./sign-in-actions.ts";
import { useTexts } from "./Texts.tsx";

export interface SettingsState {
  readonly overview: Overview;
  readonly archives: readonly ArchiveView[];
  readonly preferences: Preferences;
  /** The browser lets the extension into X's pages. */
  readonly readsX: boolean;
  /** The browser lets the extension read the answers of every server. */
  readonly seesEveryHost: boolean;
}

export interface SettingsProps {
  /** Absent until the background has answered for the first time. */
  readonly state: SettingsState | undefined;
  readonly intake: ArchiveIntake;
  readonly restore: BackupRestore;
  /** The browser was asked whether we may notify, and said no. */
  readonly isNotifyingRefused: boolean;
  readonly isDeleted: boolean;
  readonly problem: NoticeProps | undefined;
  readonly onChange: (change: Partial<Preferences>) => void;
  readonly accountActions: AccountActions;
  readonly signInActions: SignInActions;
  readonly onNotify: (isOn: boolean) => void;
  readonly onAskX: () => void;
  readonly onAskEveryHost: () => void;
  readonly onArchiveFiles: (files: readonly File[]) => void;
  readonly onArchiveMore: () => void;
  readonly onArchiveForget: (ownerId: string) => void;
  readonly onBackupSave: () => void;
  readonly onBackupFile: (file: File) => void;
  readonly onBackupConfirm: () => void;
  readonly onBackupCancel: () => void;
  readonly onDeleteEverything: () => void;
}

/** One section below the other; each is a component of its own. */
export function Settings({ state, problem, ...props }: SettingsProps) {
  const { text } = useTexts();
  return (
    <main class="settings" data-screen={state === undefined ? "loading" : "settings"}>
      <h1>{text("settingsTitle")}</h1>
      {problem && <Notice {...problem} />}
      {state && <Sections state={state} {...props} />}
    </main>
  );
}

type SectionsProps = { readonly state: SettingsState } & Omit<SettingsProps, "state" | "problem">;

function Sections({ state, intake, restore, isNotifyingRefused, isDeleted, ...on }: SectionsProps) {
  const { overview, archives, preferences, readsX, seesEveryHost } = state;
  const { plural } = useTexts();
  const { brokenRows = 0 } = overview;
  return (
    <>
      {brokenRows > 0 && <p data-testid="broken-rows">{plural("brokenRows", brokenRows)}</p>}
      <SettingsAccounts overview={overview} actions={on.accountActions} signInActions={on.signInActions} />
      <SettingsPermissions readsX={readsX} onAskX={on.onAskX}>
        <PermissionAsk isGranted={seesEveryHost} onAsk={on.onAskEveryHost} />
      </SettingsPermissions>
      <ProvingChoice proving={preferences.proving} onChange={(proving) => on.onChange({ proving })} />
      <SettingsAppearance appearance={preferences.appearance} onChange={(appearance) => on.onChange({ appearance })} />
      <SettingsX preferences={preferences} onChange={on.onChange} />
      <SettingsNotify isOn={preferences.notifies} isRefused={isNotifyingRefused} onChange={on.onNotify} />
      <ArchiveSection
        archives={archives}
        intake={intake}
        onFiles={on.onArchiveFiles}
        onMore={on.onArchiveMore}
        onForget={on.onArchiveForget}
      />
      <SettingsBackup
        restore={restore}
        isSignedOut={overview.accounts.some(({ signedOut }) => signedOut)}
        onSave={on.onBackupSave}
        onFile={on.onBackupFile}
        onConfirm={on.onBackupConfirm}
        onCancel={on.onBackupCancel}
      />
      <SettingsDelete isDone={isDeleted} onDelete={on.onDeleteEverything} />
    </>
  );
}
