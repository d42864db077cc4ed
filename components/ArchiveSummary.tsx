import type { ArchiveView } from "../lib/protocol/page-message.ts";
import { ArchiveNotMet } from "./ArchiveNotMet.tsx";
import { ProgressBar } from "./ProgressBar.tsx";
import { SettingsAsk } from "./SettingsAsk.tsx";
import { useTexts } from "./Texts.tsx";

export interface ArchiveSummaryProps {
  readonly archive: ArchiveView;
  readonly onMore: () => void;
  readonly onForget: () => void;
}

/** One archive, against what was met since. */
export function ArchiveSummary({ archive, onMore, onForget }: ArchiveSummaryProps) {
  const { text, plural, language } = useTexts();
  const { ownerId, ownerName, madeAt, isForeign, total, met } = archive;
  const seen = total === 0 ? text("archiveNobody") : plural("archiveSeen", total, met);
  return (
    <article class="archive" data-testid="archive" data-owner={ownerId} data-total={total} data-met={met}>
      <h3>
        {ownerName ? <bdi>@{ownerName}</bdi> : text("archiveSomebody")}
        {madeAt !== undefined && (
          <span class="hint">
            {" "}
            {text("archiveMadeOn", new Date(madeAt).toLocaleDateString(language, { dateStyle: "medium" }))}
          </span>
        )}
      </h3>
      <p data-testid="archive-seen">{seen}</p>
      {total > 0 && (
        <ProgressBar
          value={met}
          max={total}
          label={text("archiveProgress")}
          valueText={seen}
          testId="archive-progress"
        />
      )}
      {isForeign && (
        <p class="doubt" data-testid="archive-foreign">
          {text("archiveForeign")}
        </p>
      )}
      <ArchiveNotMet archive={archive} onMore={onMore} />
      <SettingsAsk
        label={text("archiveForget")}
        question={text("archiveForgetQuestion")}
        confirm={text("archiveForget")}
        testId="archive-forget"
        onConfirm={onForget}
      />
    </article>
  );
}
