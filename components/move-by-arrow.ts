const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** The same control one row further down or up, so that nobody has to tab through all that stands in a row. */
export function moveByArrow(event: KeyboardEvent): void {
  const step = STEPS[event.key];
  const { currentTarget: list, target } = event;
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (!(list instanceof Element) || !(target instanceof Element)) return;
  const row = target.closest<HTMLElement>("[data-index]");
  const next = row && list.querySelector<HTMLElement>(`[data-index="${Number(row.dataset.index) + step}"]`);
  if (row == null || next == null) return;
  const control = listControls(next)[listControls(row).indexOf(target as HTMLElement)] ?? listControls(next)[0];
  control?.focus();
  event.preventDefault();
}

function listControls(row: Element): HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>("a[href], button, input")];
}
