import { useTexts } from "./Texts.tsx";

export interface BrokenRowsNoticeProps {
  /** How many of them the user was not told of yet. */
  readonly count: number;
  readonly onDismiss: () => void;
}

/** Something that was stored could not be read any more: said once, for whoever never opens the settings, where it stays written. */
export function BrokenRowsNotice({ count, onDismiss }: BrokenRowsNoticeProps) {
  const { text, plural } = useTexts();
  return (
    <section class="note" aria-live="polite" data-testid="broken-rows-notice">
      <p>{plural("brokenRows", count)}</p>
      <div class="buttons">
        <a class="button" href="/options.html" target="_blank" rel="noopener">
          {text("settingsTitle")}
        </a>
        <button type="button" class="button quiet" data-testid="broken-rows-dismiss" onClick={onDismiss}>
          {text("hideThis")}
        </button>
      </div>
    </section>
  );
}
