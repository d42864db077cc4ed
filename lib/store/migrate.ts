import type { IDBPDatabase, IDBPTransaction } from "idb";
import { up as firstStores } from "./migrations/001-first-stores.ts";

/** Migrations see the database untyped: the schema they knew is not today's. */
export type MigrationDatabase = IDBPDatabase<unknown>;
export type MigrationTransaction = IDBPTransaction<unknown, string[], "versionchange">;

/** In order; the place in the list plus one is the version it leads to. A released one is never edited or moved. */
const MIGRATIONS: readonly ((db: MigrationDatabase, tx: MigrationTransaction) => void | Promise<void>)[] = [
  firstStores,
];

export const SCHEMA_VERSION = MIGRATIONS.length;

/** Brings a database from `oldVersion` (0 for a new one) to today's schema, or to that of `version`, inside the upgrade transaction. */
export async function migrate(
  db: MigrationDatabase,
  oldVersion: number,
  tx: MigrationTransaction,
  version = SCHEMA_VERSION,
): Promise<void> {
  for (const up of MIGRATIONS.slice(oldVersion, version)) await up(db, tx);
}
