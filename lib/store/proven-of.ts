import { formatAddress } from "../domain/handle.ts";
import type { Database } from "./schema.ts";

/**
 * The address of each of these X accounts that declares somebody who is proven, and declares it without doubt; by X id. Whom the user
 * has hidden is not among them.
 */
export async function listProvenOf(db: Database, xIds: readonly string[]): Promise<Record<string, string>> {
  const tx = db.transaction(["sightings", "lookups", "hidden-people"]);
  const proven: Record<string, string> = {};
  for (const xId of xIds) {
    const candidates = (await tx.objectStore("sightings").get(xId))?.declaration?.candidates ?? [];
    for (const { handle, confidence } of candidates) {
      const outcome = (await tx.objectStore("lookups").get(formatAddress(handle)))?.outcome;
      if (confidence !== "high" || outcome?.kind !== "found") continue;
      const { address } = outcome.account;
      if ((await tx.objectStore("hidden-people").getKey(address)) !== undefined) continue;
      proven[xId] = address;
      break;
    }
  }
  return proven;
}
