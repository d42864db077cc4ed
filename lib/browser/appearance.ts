import type { Appearance } from "../protocol/preferences.ts";

/**
 * Where pages find the appearance before their first paint: the settings answer too late for that, and a light page that turns dark
 * is a flash in the eyes. A copy; the settings are what counts.
 */
const COPY = "appearance";

/** Shows the page in this appearance, and the next page from its first paint on. */
export function showAppearance(appearance: Appearance): void {
  if (appearance === "system") localStorage.removeItem(COPY);
  else localStorage.setItem(COPY, appearance);
  showLastAppearance();
}

/** Shows the page as the last one was shown. Without the polyfill, and without waiting for anything. */
export function showLastAppearance(): void {
  const { dataset } = document.documentElement;
  const last = localStorage.getItem(COPY);
  if (last === null) delete dataset.appearance;
  else dataset.appearance = last;
}
