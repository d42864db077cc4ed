import type { IDBPDatabase } from "idb";

/** A database as JSON: its version, and the rows of each store. */
export interface DatabaseDump {
  readonly version: number;
  readonly stores: Readonly<Record<string, readonly DumpedRow[]>>;
}

export interface DumpedRow {
  /** Absent where the row itself holds it. */
  readonly key?: IDBValidKey;
  readonly row: unknown;
}

/** Bytes are written as `{ "$bytes": base64 }`. */
export async function dumpDatabase(db: IDBPDatabase<unknown>): Promise<string> {
  const names = [...db.objectStoreNames];
  const rows = await Promise.all(names.map((name) => dumpStore(db, name)));
  const dump: DatabaseDump = {
    version: db.version,
    stores: Object.fromEntries(names.map((name, i) => [name, rows[i] ?? []])),
  };
  const encode = (_key: string, value: unknown) =>
    value instanceof Uint8Array ? { $bytes: Buffer.from(value).toString("base64") } : value;
  return `${JSON.stringify(dump, encode, 1)}\n`;
}

async function dumpStore(db: IDBPDatabase<unknown>, name: string): Promise<DumpedRow[]> {
  const { store } = db.transaction(name);
  const [keys, rows] = await Promise.all([store.getAllKeys(), store.getAll()]);
  return rows.map((row, i) => ({ ...(store.keyPath === null && { key: keys[i] }), row }));
}

export function parseDump(text: string): DatabaseDump {
  return JSON.parse(text, (_key, value: unknown) => {
    const bytes = (value as { $bytes?: string } | null)?.$bytes;
    return typeof bytes === "string" ? new Uint8Array(Buffer.from(bytes, "base64")) : value;
  }) as DatabaseDump;
}
