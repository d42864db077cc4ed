import type { Page } from "./browsers/browser.ts";
import { readStoredRows } from "./stored-rows.ts";

/** How asking for each handle ended last, by address, as the extension's database has it; read from one of its pages. */
export async function readOutcomes(extensionPage: Page): Promise<Record<string, string>> {
  const rows = await readStoredRows<{ address: string; outcome?: { kind: string } }>(extensionPage, "lookups");
  return Object.fromEntries(rows.map(({ address, outcome }) => [address, outcome?.kind ?? "none"]));
}
