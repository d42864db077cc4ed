import { useEffect, useRef } from "preact/hooks";
import type { ListRow } from "./list-row.ts";

/**
 * When somebody has gone from the list because of a button in their row, or in their details, the focus goes to the same button of whoever
 * stands there now, and from the last row to the one before it: else it would be lost, and the keyboard would start anew. While the details
 * are open it stays in them. Gives the function to call with the address of whoever is about to go.
 */
export function useFocusAfterHiding(shown: readonly ListRow[], areDetailsOpen: boolean): (address: string) => void {
  const leaving = useRef<{ readonly address: string; readonly next: string | undefined }>(undefined);
  useEffect(() => {
    const { current } = leaving;
    if (areDetailsOpen || current === undefined || shown.some(({ row }) => row.match.address === current.address))
      return;
    leaving.current = undefined;
    const { activeElement } = document;
    if (activeElement !== null && activeElement !== document.body) return;
    const rows = [...document.querySelectorAll<HTMLElement>("[data-index]")];
    const row = rows.find(({ dataset }) => dataset.address === current.next);
    const button = row?.querySelector('[data-testid="hide"]') ?? document.querySelector('[data-testid="undo-gone"]');
    if (button instanceof HTMLElement) button.focus();
  }, [shown, areDetailsOpen]);
  return (address) => {
    const index = shown.findIndex(({ row }) => row.match.address === address);
    const next = shown[index + 1] ?? shown[index - 1];
    leaving.current = { address, next: next?.row.match.address };
  };
}
