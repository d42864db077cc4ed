import { useTexts } from "./Texts.tsx";

export interface StaleTabsProps {
  /** How many tabs of X were loaded before the extension came; undefined where the browser does not tell. */
  readonly count: number | undefined;
  /** What is said where the browser does not tell. */
  readonly unknown: string;
  readonly onReload: () => void;
}

/** Pages that were open before the install are not read along until they are loaded anew. */
export function StaleTabs({ count, unknown, onReload }: StaleTabsProps) {
  const { plural } = useTexts();
  if (count === undefined) return <p class="hint">{unknown}</p>;
  if (count === 0) return null;
  return (
    <div class="note" data-testid="stale-tabs" data-count={count}>
      <p>{plural("staleTabs", count)}</p>
      <button type="button" class="button" data-testid="reload-tabs" onClick={onReload}>
        {plural("staleTabsReload", count)}
      </button>
    </div>
  );
}
