import type { ArchiveView } from "../lib/protocol/page-message.ts";
import { type ArchiveIntake, ArchiveSection } from "./ArchiveSection.tsx";
import { Notice, type NoticeProps } from "./Notice.tsx";
import { SettingsDelete } from "./SettingsDelete.tsx";
import { useTexts } from "./Texts.tsx";

export interface SettingsProps {
  /** Absent until the background has answered for the first time. */
  readonly archives: readonly ArchiveView[] | undefined;
  readonly intake: ArchiveIntake;
  readonly isDeleted: boolean;
  readonly problem: NoticeProps | undefined;
  readonly onArchiveFiles: (files: readonly File[]) => void;
  readonly onArchiveMore: () => void;
  readonly onArchiveForget: (ownerId: string) => void;
  readonly onDeleteEverything: () => void;
}

/** One section below the other; each is a component of its own. */
export function Settings({ archives, intake, isDeleted, problem, ...on }: SettingsProps) {
  const { text } = useTexts();
  return (
    <main class="settings" data-screen={archives === undefined ? "loading" : "settings"}>
      <h1>{text("settingsTitle")}</h1>
      {problem && <Notice {...problem} />}
      <ArchiveSection
        archives={archives ?? []}
        intake={intake}
        onFiles={on.onArchiveFiles}
        onMore={on.onArchiveMore}
        onForget={on.onArchiveForget}
      />
      <SettingsDelete isDone={isDeleted} onDelete={on.onDeleteEverything} />
    </main>
  );
}
