import type { Database } from "./schema.ts";

/** Empties every store in one transaction. Work that is under way finds its job gone when it wants to settle it. */
export async function deleteEverything(db: Database): Promise<void> {
  const tx = db.transaction([...db.objectStoreNames], "readwrite");
  await Promise.all([...db.objectStoreNames].map((name) => tx.objectStore(name).clear()));
  await tx.done;
}
