import browser from "webextension-polyfill";

/** Whether the browser lets us into pages of these hosts (match patterns). Firefox lets its user take that back at any time. */
export async function hasAccess(pages: readonly string[]): Promise<boolean> {
  return browser.permissions.contains({ origins: [...pages] });
}

/** Asks the user for that; gives the answer. Call it first in the handler of a click, or the browser does not ask. */
export async function askForAccess(pages: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...pages] });
}
