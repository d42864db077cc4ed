const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** The same control, or what stands in its place, one row further down or up, so that nobody has to tab through all that stands in a row. */
export function moveByArrow(event: KeyboardEvent): void {
  const step = STEPS[event.key];
  const { currentTarget: list, target } = event;
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (!(list instanceof Element) || !(target instanceof HTMLElement)) return;
  const row = target.closest<HTMLElement>("[data-index]");
  const next = row && list.querySelector<HTMLElement>(`[data-index="${Number(row.dataset.index) + step}"]`);
  if (row == null || next == null) return;
  const controls = listControls(next);
  const same = controls.find(({ dataset: { testid } }) => testid !== undefined && testid === target.dataset.testid);
  (same ?? controls[listControls(row).indexOf(target)] ?? controls[0])?.focus();
  event.preventDefault();
}

/** Without the box of whoever cannot be selected: what stands first there comes instead of it, and gives way to it again a row further. */
function listControls(row: Element): HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>("a[href], button, input:enabled")];
}
