import browser from "webextension-polyfill";

/** All servers that a handle may name: to read their answers whether or not they let strangers read them (CORS). */
export const EVERY_HOST: readonly string[] = ["https://*/*"];

/** One server, likewise. */
export function justHost(host: string): readonly string[] {
  return [`https://${host}/*`];
}

/** Whether the browser lets us read what these hosts answer, or into their pages (match patterns). Its user may take that back at any time. */
export async function hasAccess(hosts: readonly string[]): Promise<boolean> {
  return browser.permissions.contains({ origins: [...hosts] });
}

/**
 * Asks the user for that; gives the answer. It must be the first call in the handler of a click: Firefox takes the click for spent after any
 * `await`. The prompt may close the popup, so what follows from the answer is done by whoever listens with `onAccessChange`.
 */
export async function askForAccess(hosts: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...hosts] });
}

/** Register synchronously. Called for every change: the user can give and take permissions in the browser's own pages as well. */
export function onAccessChange(work: () => Promise<void>): void {
  browser.permissions.onAdded.addListener(work);
  browser.permissions.onRemoved.addListener(work);
}
