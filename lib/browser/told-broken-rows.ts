import browser from "webextension-polyfill";

/** Of how many rows that were set aside the user has been told. Only the popup ever writes it, so it is not parsed. */
export async function loadToldBrokenRows(): Promise<number> {
  const { toldBrokenRows } = await browser.storage.local.get("toldBrokenRows");
  return (toldBrokenRows as number | undefined) ?? 0;
}

export async function saveToldBrokenRows(toldBrokenRows: number): Promise<void> {
  await browser.storage.local.set({ toldBrokenRows });
}
