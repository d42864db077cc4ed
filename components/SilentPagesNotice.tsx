import { countSilentVisits, type SilentPages } from "../lib/domain/page-status.ts";
import { silentPagesReport } from "./report-link.ts";
import { useTexts } from "./Texts.tsx";

export interface SilentPagesNoticeProps {
  readonly pages: SilentPages;
  /** Of the extension, for the report. */
  readonly version: string;
  readonly onDismiss: () => void;
}

/** X's pages gave nothing, so X has changed something: said quietly, with a way to tell those who can mend it. */
export function SilentPagesNotice({ pages, version, onDismiss }: SilentPagesNoticeProps) {
  const { text, plural } = useTexts();
  return (
    <section class="note" aria-live="polite" data-testid="silent-pages" data-visits={countSilentVisits(pages)}>
      <p>
        <strong>{plural("silentPages", countSilentVisits(pages))}</strong> {text("silentPagesText")}
      </p>
      <div class="buttons">
        <a
          class="button"
          data-testid="silent-pages-report"
          href={silentPagesReport(pages, version)}
          target="_blank"
          rel="noopener noreferrer"
        >
          {text("silentPagesReport")}
        </a>
        <button type="button" class="button quiet" data-testid="silent-pages-dismiss" onClick={onDismiss}>
          {text("hideThis")}
        </button>
      </div>
    </section>
  );
}
