import { packHosts } from "../domain/host-set.ts";
import type { Database } from "./schema.ts";

/** Keeps which hosts an instance knows; `hosts` in lower-case ASCII. */
export async function saveHostSet(
  db: Database,
  instance: string,
  hosts: readonly string[],
  now: number,
): Promise<void> {
  await db.put("host-sets", { instance, fetchedAt: now, hosts: packHosts(hosts) });
}

/** When the list of an instance was fetched last (ms since the epoch), or undefined. */
export async function loadHostSetAge(db: Database, instance: string): Promise<number | undefined> {
  return (await db.get("host-sets", instance))?.fetchedAt;
}
