import browser from "webextension-polyfill";

/** Forgets all that the user has decided, the agreement of the welcome page included, and how a sign-in went. */
export async function deleteSettings(): Promise<void> {
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
}
