import { ARCHIVE_PAGE } from "../lib/domain/x-addresses.ts";
import type { ArchiveProblem } from "../lib/domain/x-archive.ts";
import type { ArchiveView } from "../lib/protocol/page-message.ts";
import { ArchivePicker } from "./ArchivePicker.tsx";
import { ArchiveSummary } from "./ArchiveSummary.tsx";
import { ARCHIVE_PROBLEMS } from "./archive-problems.ts";
import { Notice } from "./Notice.tsx";
import { SettingsSection } from "./SettingsSection.tsx";
import { useTexts } from "./Texts.tsx";

export interface ArchiveSectionProps {
  readonly archives: readonly ArchiveView[];
  readonly intake: ArchiveIntake;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onMore: () => void;
  readonly onForget: (ownerId: string) => void;
}

/** What has become of the files that were given last. */
export type ArchiveIntake =
  | { readonly kind: "none" }
  | { readonly kind: "reading" }
  | { readonly kind: "taken" }
  | { readonly kind: "failed"; readonly problem: ArchiveProblem };

/** X's own list of whom one follows, to see who of them is still to be met. */
export function ArchiveSection({ archives, intake, onFiles, onMore, onForget }: ArchiveSectionProps) {
  const { text } = useTexts();
  const isReading = intake.kind === "reading";
  return (
    <SettingsSection title={text("archiveTitle")} testId="archive-section">
      <p>{text("archiveText")}</p>
      <p class="hint">
        {text("archiveHow")}{" "}
        <a href={ARCHIVE_PAGE} target="_blank" rel="noopener noreferrer">
          {text("archiveOpenDownload")}
        </a>
      </p>
      <ArchivePicker isReading={isReading} onFiles={onFiles} />
      <p class="hint">{text("archiveStays")}</p>
      <p aria-live="polite" class="live" data-testid="archive-status" data-kind={intake.kind}>
        {isReading && text("archiveReading")}
        {intake.kind === "taken" && text("archiveTaken")}
      </p>
      {intake.kind === "failed" && <Notice sentence={text(ARCHIVE_PROBLEMS[intake.problem])} />}
      {archives.map((archive) => (
        <ArchiveSummary
          key={archive.ownerId}
          archive={archive}
          onMore={onMore}
          onForget={() => onForget(archive.ownerId)}
        />
      ))}
    </SettingsSection>
  );
}
