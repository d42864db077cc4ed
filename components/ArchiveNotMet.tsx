import { profileOfId } from "../lib/domain/x-addresses.ts";
import type { ArchiveView } from "../lib/protocol/page-message.ts";
import { useTexts } from "./Texts.tsx";

export interface ArchiveNotMetProps {
  readonly archive: ArchiveView;
  readonly onMore: () => void;
}

/** Whom the list has and nobody has met: an archive knows their ids, and no names. */
export function ArchiveNotMet({ archive, onMore }: ArchiveNotMetProps) {
  const { text, plural } = useTexts();
  const missing = archive.total - archive.met;
  if (missing === 0) return null;
  const hidden = missing - archive.notMet.length;
  return (
    <details class="not-met" data-testid="not-met">
      <summary>{plural("archiveNotMet", missing)}</summary>
      <p class="hint">{text("archiveNotMetText")}</p>
      <ul>
        {archive.notMet.map((id) => (
          <li key={id}>
            <a href={profileOfId(id)} target="_blank" rel="noopener noreferrer" data-testid="not-met-person">
              {id}
            </a>
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" class="button" data-testid="not-met-more" onClick={onMore}>
          {plural("archiveMore", hidden)}
        </button>
      )}
    </details>
  );
}
