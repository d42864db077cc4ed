import browser from "webextension-polyfill";

/** Whether the browser lets the extension read all answers of `host`, whatever their headers say. */
export async function mayReadHost(host: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [`https://${host}/*`] });
}

/** Asks the user for that; gives the answer. Call it first in the handler of a click, or the browser does not ask. */
export async function askToReadHost(host: string): Promise<boolean> {
  return browser.permissions.request({ origins: [`https://${host}/*`] });
}
