import type { IDBPDatabase, IDBPTransaction } from "idb";

/** Migrations see the database untyped: the schema they knew is not today's. */
export type MigrationDatabase = IDBPDatabase<unknown>;

/** One step from a version of the database to the next. */
export type Migration = (
  db: MigrationDatabase,
  tx: IDBPTransaction<unknown, string[], "versionchange">,
) => void | Promise<void>;
