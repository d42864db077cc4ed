import type { Page } from "./browsers/browser.ts";

/** How asking for each handle ended last, by address, as the extension's database has it; read from one of its pages. */
export async function readOutcomes(extensionPage: Page): Promise<Record<string, string>> {
  return extensionPage.evaluate(
    () =>
      new Promise<Record<string, string>>((resolve, reject) => {
        const opening = indexedDB.open("flockover");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const reading = db.transaction("lookups").objectStore("lookups").getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            db.close();
            const rows = reading.result as { address: string; outcome?: { kind: string } }[];
            resolve(Object.fromEntries(rows.map(({ address, outcome }) => [address, outcome?.kind ?? "none"])));
          };
        };
      }),
  );
}
