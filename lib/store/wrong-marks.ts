import type { IDBPTransaction, StoreNames } from "idb";
import { hostOf } from "../domain/handle.ts";
import { queuedJob } from "../domain/job.ts";
import { giveUpFollowsOf } from "./give-up-follows.ts";
import type { Database, LookupRow, Schema, WrongMarkRow } from "./schema.ts";

/**
 * The user says of a person that they are not who an X account means. All that leads to them goes, in one transaction: the match, the
 * look-ups that proved it, and follows that were asked for and not done, or failed; one that is being taken back goes on. The mark stays, so
 * that nothing of it comes back.
 * @param address of the match, or of a look-up that found nobody
 */
export async function saveWrongMark(db: Database, address: string, now: number): Promise<void> {
  const tx = db.transaction(["wrong-marks", "matches", "lookups", "follow-jobs"], "readwrite");
  await takeAwayWrong(tx, { person: address, markedAt: now });
  await tx.done;
}

/** The same, within the transaction of a caller who has the mark from elsewhere. */
export async function takeAwayWrong(
  tx: Pick<IDBPTransaction<Schema, StoreNames<Schema>[], "readwrite">, "objectStore">,
  { person: address, markedAt }: Pick<WrongMarkRow, "person" | "markedAt">,
): Promise<void> {
  const lookups = tx.objectStore("lookups");
  const leading = await lookups.index("by-proven").getAllKeys(address);
  for (const one of new Set([address, ...leading])) {
    await tx.objectStore("wrong-marks").put({ address: one, person: address, markedAt });
    await lookups.delete(one);
  }
  await tx.objectStore("matches").delete(address);
  await giveUpFollowsOf(tx, address);
}

/** Takes a mark back: the person is looked up again under every address that led to them and that an X account still declares. */
export async function deleteWrongMark(db: Database, person: string, now: number): Promise<void> {
  const tx = db.transaction(["wrong-marks", "lookups", "sightings"], "readwrite");
  const marks = tx.objectStore("wrong-marks");
  for (const address of await marks.index("by-person").getAllKeys(person)) {
    await marks.delete(address);
    if ((await tx.objectStore("sightings").index("by-address").count(address)) === 0) continue;
    await tx.objectStore("lookups").put({ ...queuedJob(now), address, host: hostOf(address) } satisfies LookupRow);
  }
  await tx.done;
}

/** Every mark: the addresses that led to a person, beside the person. */
export async function listWrongMarks(db: Database): Promise<WrongMarkRow[]> {
  return db.getAll("wrong-marks");
}

/** How many people are marked, under however many addresses. */
export async function countWrongPeople(db: Database): Promise<number> {
  const index = db.transaction("wrong-marks").store.index("by-person");
  let people = 0;
  for (let cursor = await index.openKeyCursor(null, "nextunique"); cursor !== null; cursor = await cursor.continue())
    people++;
  return people;
}
