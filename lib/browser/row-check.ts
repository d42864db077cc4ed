import browser from "webextension-polyfill";

/** Whether the rows of the database were looked through since the browser started. */
export async function loadRowsChecked(): Promise<boolean> {
  const { rowsChecked } = await browser.storage.session.get("rowsChecked");
  return rowsChecked === true;
}

export async function saveRowsChecked(): Promise<void> {
  await browser.storage.session.set({ rowsChecked: true });
}
