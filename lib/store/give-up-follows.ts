import type { IDBPTransaction, StoreNames } from "idb";
import { type FollowJob, remainderOf } from "../domain/follow-job.ts";
import type { Schema } from "./schema.ts";

/**
 * Gives up a job that is due, within the transaction of who found it. What is under way just now can no longer be called back: it loses its due
 * time, so that it is never begun again.
 */
export async function giveUpJob(found: {
  readonly value: FollowJob;
  update(job: FollowJob): Promise<unknown>;
  delete(): Promise<void>;
}): Promise<void> {
  const { dueAt: _lease, ...job } = found.value;
  const left = job.state === "claimed" ? job : remainderOf(job);
  await (left === undefined ? found.delete() : found.update(left));
}

/** Gives up every account's follow of the person at `address`, but one that is being taken back, which goes on. */
export async function giveUpFollowsOf(
  tx: Pick<IDBPTransaction<Schema, StoreNames<Schema>[], "readwrite">, "objectStore">,
  address: string,
): Promise<void> {
  for await (const cursor of tx.objectStore("follow-jobs").index("by-address").iterate(address)) {
    if (!cursor.value.undo) await giveUpJob(cursor);
  }
}
