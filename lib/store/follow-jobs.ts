import type { FollowJob, FollowOutcome } from "../domain/follow-job.ts";
import { claimedJob, queuedJob, type Settlement, settledJob } from "../domain/job.ts";
import type { Database } from "./schema.ts";

/** A job that is open or has done its work is left alone, however often the user asks; one that failed is queued again. */
export async function saveFollowJobs(
  db: Database,
  accountId: string,
  addresses: readonly string[],
  now: number,
): Promise<number> {
  const tx = db.transaction("follow-jobs", "readwrite");
  let queued = 0;
  for (const address of new Set(addresses)) {
    const known = await tx.store.get([accountId, address]);
    if (known !== undefined && known.state !== "failed") continue;
    await tx.store.put({ ...queuedJob(now), accountId, address, askedAt: now });
    queued++;
  }
  await tx.done;
  return queued;
}

/** Takes up to `room` jobs of one account that are due, and marks them as claimed until `leaseUntil`. */
export async function claimFollowJobs(
  db: Database,
  { accountId, room, now, leaseUntil }: { accountId: string; room: number; now: number; leaseUntil: number },
): Promise<FollowJob[]> {
  const tx = db.transaction("follow-jobs", "readwrite");
  const due = await tx.store.index("by-account-due").getAll(dueUntil(accountId, now), room);
  const claimed = due.map((job): FollowJob => ({ ...job, ...claimedJob(job, leaseUntil) }));
  for (const job of claimed) await tx.store.put(job);
  await tx.done;
  return claimed;
}

export async function settleFollowJob(
  db: Database,
  { accountId, address }: Pick<FollowJob, "accountId" | "address">,
  settlement: Settlement<FollowOutcome>,
): Promise<void> {
  const tx = db.transaction("follow-jobs", "readwrite");
  const job = await tx.store.get([accountId, address]);
  if (job !== undefined) {
    const { dueAt: _lease, ...rest } = job;
    await tx.store.put({ ...rest, ...settledJob(job, settlement) });
  }
  await tx.done;
}

/** When the account's next job may be claimed (ms since the epoch), or undefined if none is open. */
export async function nextFollowDueAt(db: Database, accountId: string): Promise<number | undefined> {
  const index = db.transaction("follow-jobs").store.index("by-account-due");
  const cursor = await index.openKeyCursor(dueUntil(accountId, Number.MAX_SAFE_INTEGER));
  return cursor?.key[1];
}

export async function listFollowJobs(db: Database, accountId: string): Promise<FollowJob[]> {
  return db.getAllFromIndex("follow-jobs", "by-account", accountId);
}

function dueUntil(accountId: string, time: number): IDBKeyRange {
  return IDBKeyRange.bound([accountId, 0], [accountId, time]);
}
