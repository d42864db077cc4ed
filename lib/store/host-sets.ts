import { packHosts, unpackHosts } from "../domain/host-set.ts";
import type { Database } from "./schema.ts";

/**
 * Keeps which hosts (in lower-case ASCII) an instance knows, unless the user has left it meanwhile. Undefined, where it did not say, leaves
 * those that were kept before.
 */
export async function saveHostSet(
  db: Database,
  instance: string,
  hosts: readonly string[] | undefined,
  fetchedAt: number,
): Promise<void> {
  const packed = hosts && packHosts(hosts);
  const tx = db.transaction(["accounts", "host-sets"], "readwrite");
  const sets = tx.objectStore("host-sets");
  const accounts = await tx.objectStore("accounts").getAll();
  if (accounts.some((account) => account.instance === instance)) {
    const known = packed ?? (await sets.get(instance))?.hosts ?? packHosts([]);
    await sets.put({ instance, fetchedAt, hosts: known });
  }
  await tx.done;
}

/** When the list of an instance was fetched last (ms since the epoch), or undefined. */
export async function loadHostSetAge(db: Database, instance: string): Promise<number | undefined> {
  return (await db.get("host-sets", instance))?.fetchedAt;
}

/** Whether somebody was proven at `host`, or one of the user's instances knows it. */
export async function isKnownHost(db: Database, host: string): Promise<boolean> {
  const tx = db.transaction(["lookups", "host-sets"]);
  if ((await tx.objectStore("lookups").index("by-host-outcome").count([host, "found"])) > 0) return true;
  return (await tx.objectStore("host-sets").getAll()).some(({ hosts }) => unpackHosts(hosts)(host));
}
