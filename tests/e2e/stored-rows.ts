import type { Page } from "./browsers/browser.ts";

/** All rows of one store of the extension's database, read from one of its pages. */
export async function readStoredRows<Row>(extensionPage: Page, store: string): Promise<Row[]> {
  return extensionPage.evaluate(
    (name: string) =>
      new Promise<Row[]>((resolve, reject) => {
        const opening = indexedDB.open("flockover");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const reading = db.transaction(name).objectStore(name).getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            db.close();
            resolve(reading.result as Row[]);
          };
        };
      }),
    store,
  );
}
