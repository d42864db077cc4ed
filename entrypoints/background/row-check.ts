import { loadRowsChecked, saveRowsChecked } from "../../lib/browser/row-check.ts";
import { setBrokenRowsAside } from "../../lib/store/broken-rows.ts";
import { openDatabase } from "../../lib/store/open.ts";
import { announce } from "./announce.ts";

/** Looks every row over, once while the browser runs: it is the browser's start after a crash that finds something, if anything does. */
export async function checkRows(): Promise<void> {
  if (await loadRowsChecked()) return;
  const broken = await setBrokenRowsAside(await openDatabase(), Date.now());
  await saveRowsChecked();
  if (broken > 0) announce();
}
