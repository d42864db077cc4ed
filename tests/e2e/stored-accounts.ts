import type { Page } from "./browsers/browser.ts";
import { readStoredRows } from "./stored-rows.ts";

/** What the extension's database has of an X account. */
export interface StoredAccount {
  readonly xId: string;
  readonly followedBy: readonly string[];
  readonly addresses: readonly string[];
}

/** Reads, from a page of the extension, all that was kept of the accounts that were met, by id. */
export async function readStoredAccounts(extensionPage: Page): Promise<Map<string, StoredAccount>> {
  const rows = await readStoredRows<StoredAccount>(extensionPage, "sightings");
  return new Map(rows.map((row) => [row.xId, row]));
}
