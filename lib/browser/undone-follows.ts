import browser from "webextension-polyfill";

/** Addresses of those whose follows the user has had taken back since the browser started. Only our pages ever write it, so it is not parsed. */
export async function loadUndone(): Promise<readonly string[]> {
  const { undone } = await browser.storage.session.get("undone");
  return (undone as readonly string[] | undefined) ?? [];
}

export async function addUndone(addresses: readonly string[]): Promise<void> {
  const undone = [...new Set([...(await loadUndone()), ...addresses])];
  await browser.storage.session.set({ undone });
}
