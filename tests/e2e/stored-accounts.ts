import type { Page } from "./browsers/browser.ts";

/** What the extension's database has of an X account. */
export interface StoredAccount {
  readonly xId: string;
  readonly followedBy: readonly string[];
  readonly addresses: readonly string[];
}

/** Reads, from a page of the extension, all that was kept of the accounts that were met, by id. */
export async function readStoredAccounts(extensionPage: Page): Promise<Map<string, StoredAccount>> {
  const rows = await extensionPage.evaluate(
    () =>
      new Promise<StoredAccount[]>((resolve, reject) => {
        const opening = indexedDB.open("flockover");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const reading = db.transaction("sightings").objectStore("sightings").getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            db.close();
            const rows = reading.result as StoredAccount[];
            resolve(rows.map(({ xId, followedBy, addresses }) => ({ xId, followedBy, addresses })));
          };
        };
      }),
  );
  return new Map(rows.map((row) => [row.xId, row]));
}
