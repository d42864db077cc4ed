import { unwrap, wrap } from "idb";
import type { Database } from "./schema.ts";

/**
 * A transaction that fails rejects the request that failed and, after it, `done`. Who threw at the first never comes to the second, which would then
 * stand in the log as a rejection that nobody handles. Whoever awaits `done` is told as before.
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
