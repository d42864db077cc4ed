import { openDB } from "idb";
import { migrate, SCHEMA_VERSION } from "./migrate.ts";
import { quietTransactions } from "./quiet-transactions.ts";
import type { Database, Schema } from "./schema.ts";

const NAME = "flockover";

let opened: Promise<Database> | undefined;

/** The one open database of this context. A connection that was lost, or given up for a newer version, is opened anew. */
export function openDatabase(): Promise<Database> {
  opened ??= open().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

async function open(): Promise<Database> {
  const db = await openDB<Schema>(NAME, SCHEMA_VERSION, {
    upgrade: migrate,
    // A newer version of the extension waits for this connection: let it pass, its own code is the one that counts.
    blocking: () => {
      db.close();
      opened = undefined;
    },
    terminated: () => {
      opened = undefined;
    },
  });
  return quietTransactions(db);
}
