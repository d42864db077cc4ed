import type { IDBPDatabase, IDBPTransaction, StoreNames } from "idb";
import type { Migration } from "./migration.ts";
import { up as firstStores } from "./migrations/001-first-stores.ts";

/** In order; the place in the list plus one is the version it leads to. A released one is never edited or moved. */
const MIGRATIONS: readonly Migration[] = [firstStores];

export const SCHEMA_VERSION = MIGRATIONS.length;

/** Brings a database from `oldVersion` (0 for a new one) to `newVersion`: what idb is to call in the upgrade transaction. */
export async function migrate<Schema>(
  db: IDBPDatabase<Schema>,
  oldVersion: number,
  newVersion: number | null,
  tx: IDBPTransaction<Schema, StoreNames<Schema>[], "versionchange">,
): Promise<void> {
  const untyped = [db, tx] as unknown as Parameters<Migration>;
  for (const up of MIGRATIONS.slice(oldVersion, newVersion ?? SCHEMA_VERSION)) await up(...untyped);
}
