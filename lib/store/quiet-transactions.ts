import { unwrap, wrap } from "idb";
import type { Database } from "./schema.ts";

/**
 * Where a request fails, it rejects, and after it the `done` of its transaction. Code that has thrown at the request never awaits `done`, which
 * would then be reported as a rejection that nobody handles. Whoever does await it is told as before.
 */
export function quietTransactions(db: Database): Database {
  const raw = unwrap(db) as IDBDatabase;
  const begin = raw.transaction.bind(raw);
  raw.transaction = (...args) => {
    const transaction = begin(...args);
    wrap(transaction).done.catch(() => undefined);
    return transaction;
  };
  return db;
}
