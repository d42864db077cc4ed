import type { Database } from "./schema.ts";

/** Keeps these people out of the list, or lets them back in. */
export async function saveHidden(
  db: Database,
  addresses: readonly string[],
  isHidden: boolean,
  now: number,
): Promise<void> {
  const tx = db.transaction("hidden-people", "readwrite");
  for (const address of addresses) {
    if (isHidden) await tx.store.put({ address, hiddenAt: now });
    else await tx.store.delete(address);
  }
  await tx.done;
}
