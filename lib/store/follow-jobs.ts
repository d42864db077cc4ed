import {
  costsNoFollow,
  type FollowJob,
  type FollowOutcome,
  isAskedAnew,
  isGivenUp,
  isNewlyFollowed,
  isOpen,
  isRetriable,
  isTakenBack,
  isToBeListed,
  remainderOf,
} from "../domain/follow-job.ts";
import type { FollowOptions } from "../domain/follow-options.ts";
import { chooseFollowStep, type FollowStep, PREPARED_AT_ONCE } from "../domain/follow-step.ts";
import { claimedJob, queuedJob, type Settlement, settledJob } from "../domain/job.ts";
import type { Relationship } from "../domain/person.ts";
import { giveUpJob } from "./give-up-follows.ts";
import type { Database } from "./schema.ts";

/**
 * A job that is open or has done its work is left alone, however often the user asks; one that failed or was given up is queued again, and
 * so is one whose person is followed no longer. Nothing is queued for an account that was forgotten meanwhile: its next sign-in would begin with it
 * unasked.
 */
export async function saveFollowJobs(
  db: Database,
  accountId: string,
  addresses: readonly string[],
  now: number,
  options?: FollowOptions,
): Promise<number> {
  const tx = db.transaction(["accounts", "follow-jobs", "people"], "readwrite");
  if ((await tx.objectStore("accounts").count(accountId)) === 0) return 0;
  const jobs = tx.objectStore("follow-jobs");
  const relationTo = async (address: string) =>
    (await tx.objectStore("people").get([accountId, address]))?.person?.relationship;
  // All at once: one after the other, each would wait for the way to the database and back.
  const queued = await Promise.all(
    [...new Set(addresses)].map(async (address) => {
      const known = await jobs.get([accountId, address]);
      if (known !== undefined && !isAskedAnew(known, await relationTo(address))) return 0;
      await jobs.put({ ...queuedJob(now), accountId, address, askedAt: now, ...(options && { options }) });
      return 1;
    }),
  );
  await tx.done;
  return queued.reduce<number>((sum, one) => sum + one, 0);
}

/**
 * Chooses the account's next step among the jobs that are due, and marks its job, if it has one, as claimed until `leaseUntil`. Where it may
 * follow nobody just now, there are still those jobs that cost no follow.
 */
export async function claimFollowStep(
  db: Database,
  { accountId, now, leaseUntil, mayFollow }: { accountId: string; now: number; leaseUntil: number; mayFollow: boolean },
): Promise<FollowStep | undefined> {
  const tx = db.transaction(["follow-jobs", "people"], "readwrite");
  const jobs = tx.objectStore("follow-jobs");
  const [index, range] = [jobs.index("by-account-due"), dueUntil(accountId, now)];
  const due = mayFollow
    ? await index.getAll(range, PREPARED_AT_ONCE)
    : (await index.getAll(range)).filter(costsNoFollow).slice(0, PREPARED_AT_ONCE);
  const rows = await Promise.all(due.map(({ address }) => tx.objectStore("people").get([accountId, address])));
  const step = chooseFollowStep(
    due.map((job, i) => ({ job, person: rows[i]?.person, relationshipAskedAt: rows[i]?.relationshipAskedAt })),
    now,
  );
  if (step !== undefined && "job" in step) await jobs.put(claimedJob(step.job, leaseUntil));
  await tx.done;
  return step;
}

/** Puts a claimed job back as it was: it has come a step further. What another worker has ended meanwhile stays so. */
export async function releaseFollowJob(db: Database, claimed: FollowJob): Promise<void> {
  const tx = db.transaction("follow-jobs", "readwrite");
  const key: [string, string] = [claimed.accountId, claimed.address];
  const job = await tx.store.get(key);
  if (job?.state !== "claimed") return tx.done;
  const released = isGivenUp(job) ? remainderOf(job) : claimed;
  await (released === undefined ? tx.store.delete(key) : tx.store.put(released));
  await tx.done;
}

/**
 * Writes down how a job ended, and how the account stands to the person now. One that was given up meanwhile counts if it is done. What another
 * worker has done in the meantime stays, and so does what the user has asked for in the place of `job` since.
 */
export async function settleFollowJob(
  db: Database,
  { accountId, address, undo }: Pick<FollowJob, "accountId" | "address" | "undo">,
  settlement: Settlement<FollowOutcome>,
): Promise<void> {
  const tx = db.transaction(["follow-jobs", "people"], "readwrite");
  const jobs = tx.objectStore("follow-jobs");
  const people = tx.objectStore("people");
  const { outcome } = settlement;
  const relationship = relationshipAfter(outcome);
  const row = await people.get([accountId, address]);
  if (relationship !== undefined && row?.person !== undefined)
    await people.put({ ...row, person: { ...row.person, relationship } });
  const job = await jobs.get([accountId, address]);
  if (job === undefined || job.state === "done" || job.undo !== undo) return tx.done;
  const settled = settledFollow(job, settlement);
  await (settled === undefined ? jobs.delete([accountId, address]) : jobs.put(settled));
  await tx.done;
}

function settledFollow(job: FollowJob, settlement: Settlement<FollowOutcome>): FollowJob | undefined {
  const { dueAt: _lease, ...rest } = job;
  const settled = { ...rest, ...settledJob(job, settlement) };
  if (!isGivenUp(job) || isTakenBack(settled)) return settled;
  return remainderOf(settlement.state === "done" ? settled : job);
}

/** Gives up all that is still to be done for an account; what was done stays. Returns how many were given up. */
export async function cancelFollowJobs(db: Database, accountId: string): Promise<number> {
  const tx = db.transaction("follow-jobs", "readwrite");
  let cancelled = 0;
  for await (const cursor of tx.store.index("by-account-due").iterate(dueUntil(accountId, Number.MAX_SAFE_INTEGER))) {
    await giveUpJob(cursor);
    cancelled++;
  }
  await tx.done;
  return cancelled;
}

/**
 * Queues those of `addresses` that failed, and may go well the next time, once more, each as a part of what it was asked for with. Returns
 * how many.
 */
export function retryFollowJobs(db: Database, accountId: string, addresses: readonly string[], now: number) {
  return queueAgain(db, accountId, addresses, (failed) => {
    if (!isRetriable(failed)) return undefined;
    const { outcome: _failure, ...job } = failed;
    return { ...job, ...queuedJob(now) };
  });
}

/** Has the follows of `addresses` taken back, those of them that this extension made. Returns how many. */
export function undoFollowJobs(db: Database, accountId: string, addresses: readonly string[], now: number) {
  return queueAgain(db, accountId, addresses, (job) =>
    isNewlyFollowed(job) ? { ...job, ...queuedJob(now), undo: true } : undefined,
  );
}

/** Puts jobs that have ended back into the queue, as `requeue` has them; it gives undefined for those that stay as they are. */
async function queueAgain(
  db: Database,
  accountId: string,
  addresses: readonly string[],
  requeue: (ended: FollowJob) => FollowJob | undefined,
): Promise<number> {
  const tx = db.transaction("follow-jobs", "readwrite");
  let queued = 0;
  for (const address of addresses) {
    const ended = await tx.store.get([accountId, address]);
    const job = ended && requeue(ended);
    if (job === undefined) continue;
    await tx.store.put(job);
    queued++;
  }
  await tx.done;
  return queued;
}

/** Writes down who of the followed is in their list now; those that the instance refused are not tried again. */
export async function saveListed(
  db: Database,
  members: readonly { readonly job: FollowJob; readonly homeId: string }[],
  refused: ReadonlySet<string>,
): Promise<void> {
  const tx = db.transaction("follow-jobs", "readwrite");
  for (const { job, homeId } of members) {
    const known = await tx.store.get([job.accountId, job.address]);
    if (known === undefined || !isToBeListed(known)) continue;
    const { dueAt: _due, ...listed } = known;
    await tx.store.put({ ...listed, ...(refused.has(homeId) && { isUnlisted: true }) });
  }
  await tx.done;
}

/** When the account's next job may be claimed (ms since the epoch), or undefined if none is open. */
export async function nextFollowDueAt(db: Database, accountId: string): Promise<number | undefined> {
  const index = db.transaction("follow-jobs").store.index("by-account-due");
  const cursor = await index.openKeyCursor(dueUntil(accountId, Number.MAX_SAFE_INTEGER));
  return cursor?.key[1];
}

/** The same, of those that cost none of the day's follows. */
export async function nextFreeDueAt(db: Database, accountId: string): Promise<number | undefined> {
  const jobs = await db.getAllFromIndex("follow-jobs", "by-account-due", dueUntil(accountId, Number.MAX_SAFE_INTEGER));
  return jobs.find(costsNoFollow)?.dueAt;
}

/**
 * The jobs of the account that `countFollows` counts together, however many went before: all that were asked for since the oldest one that is
 * still open, or with the last; but none that was given up or taken back.
 */
export async function listFollowJobs(db: Database, accountId: string): Promise<FollowJob[]> {
  const { store } = db.transaction("follow-jobs");
  const due = await store.index("by-account-due").getAll(dueUntil(accountId, Number.MAX_SAFE_INTEGER));
  const since = Math.min(...due.filter(isOpen).map(({ askedAt }) => askedAt));
  const asked = store.index("by-account-asked");
  const range = (from: number) => IDBKeyRange.bound([accountId, from], [accountId, Number.MAX_SAFE_INTEGER]);
  const isCounted = (job: FollowJob) => !isGivenUp(job) && !isTakenBack(job);
  if (Number.isFinite(since)) return (await asked.getAll(range(since))).filter(isCounted);
  // What was asked for at once is read at once: thousands may have been taken back.
  for await (const { key } of asked.iterate(range(0), "prevunique")) {
    const together = (await asked.getAll(key)).filter(isCounted);
    if (together.length > 0) return together;
  }
  return [];
}

function dueUntil(accountId: string, time: number): IDBKeyRange {
  return IDBKeyRange.bound([accountId, 0], [accountId, time]);
}

/** How an account stands to a person after an outcome; undefined where that says nothing of it. */
function relationshipAfter({ kind }: FollowOutcome): Relationship | undefined {
  switch (kind) {
    case "following":
    case "already":
      return "following";
    case "requested":
      return "requested";
    case "unfollowed":
      return "none";
    default:
      return undefined;
  }
}
