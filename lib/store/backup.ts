import type { FollowJob } from "../domain/follow-job.ts";
import { hostOf } from "../domain/handle.ts";
import { queuedJob } from "../domain/job.ts";
import type { LookupJob, LookupOutcome } from "../domain/lookup.ts";
import { mergeKnownAccounts } from "../domain/merge-known-accounts.ts";
import type { Backup } from "../protocol/backup.ts";
import type { Database, LookupRow } from "./schema.ts";
import { forgetWithdrawn } from "./sightings.ts";
import { takeAwayWrong } from "./wrong-marks.ts";

/** The part of a backup that stands in the database. */
export type BackupRows = Omit<Backup, "format" | "version" | "madeAt" | "preferences">;

const STORES = [
  "sightings",
  "lookups",
  "matches",
  "wrong-marks",
  "hidden-people",
  "follow-jobs",
  "accounts",
  "x-follows",
] as const;

/** All rows that a backup has, as they are at one moment. */
export async function loadBackupRows(db: Database): Promise<BackupRows> {
  const tx = db.transaction(STORES);
  const [sightings, lookups, matches, wrongMarks, hiddenPeople, jobs, accounts, xFollows] = await Promise.all([
    tx.objectStore("sightings").getAll(),
    tx.objectStore("lookups").getAll(),
    tx.objectStore("matches").getAll(),
    tx.objectStore("wrong-marks").getAll(),
    tx.objectStore("hidden-people").getAll(),
    tx.objectStore("follow-jobs").getAll(),
    tx.objectStore("accounts").getAll(),
    tx.objectStore("x-follows").getAll(),
  ]);
  return {
    sightings,
    lookups: lookups.map(toBackup),
    matches: matches.map(({ unseenSince: _seen, ...match }) => match),
    wrongMarks,
    hiddenPeople,
    follows: jobs.flatMap(toFollowDone),
    // Each field by its name: a token must not slip in with whatever an account has some day.
    accounts: accounts.map(({ id, instance, displayName, avatarUrl }) => ({
      id,
      instance,
      displayName,
      ...(avatarUrl !== undefined && { avatarUrl }),
    })),
    xFollows,
  };
}

/**
 * Adds a backup to what is there, in one transaction: all of it or nothing. Nothing that is there is lost: what both have is merged, or
 * stays as it is. Own accounts come back signed out, for their tokens are not in the file.
 */
export async function mergeBackupRows(db: Database, rows: BackupRows, now: number): Promise<void> {
  const tx = db.transaction(STORES, "readwrite");
  const sightings = tx.objectStore("sightings");
  const withdrawn = new Set<string>();
  for (const row of rows.sightings) {
    const known = await sightings.get(row.xId);
    const merged = known === undefined ? row : mergeKnownAccounts(known, row);
    await sightings.put(merged);
    for (const address of [...row.addresses, ...(known?.addresses ?? [])])
      if (!merged.addresses.includes(address)) withdrawn.add(address);
  }
  const marks = tx.objectStore("wrong-marks");
  const lookups = tx.objectStore("lookups");
  const matches = tx.objectStore("matches");
  for (const row of rows.wrongMarks) {
    await marks.put(row);
    await lookups.delete(row.address);
    await takeAwayWrong(tx, row);
  }
  for (const row of rows.lookups) {
    const known = await lookups.get(row.address);
    const proven = row.outcome?.kind === "found" ? row.outcome.account.address : row.address;
    const isMarked = (await marks.count(row.address)) > 0 || (await marks.count(proven)) > 0;
    const isNews = known === undefined || (row.outcome !== undefined && !isServersWord(known.outcome));
    if (isNews && !isMarked) await lookups.put(fromBackup(row, now));
  }
  for (const row of rows.matches) {
    const isProven = (await lookups.index("by-proven").count(row.address)) > 0;
    if (isProven && (await matches.get(row.address)) === undefined) await matches.put(row);
  }
  await forgetWithdrawn(tx, withdrawn);
  for (const row of rows.hiddenPeople) await tx.objectStore("hidden-people").put(row);
  const jobs = tx.objectStore("follow-jobs");
  for (const row of rows.follows) {
    const known = await jobs.get([row.accountId, row.address]);
    if (known === undefined) await jobs.put({ ...row, state: "done", attempts: 0 });
  }
  const accounts = tx.objectStore("accounts");
  for (const row of rows.accounts) {
    if ((await accounts.get(row.id)) === undefined) {
      await accounts.put({ ...row, homeId: "", token: "", scope: "", signedOut: true });
    }
  }
  const lists = tx.objectStore("x-follows");
  for (const row of rows.xFollows) {
    const known = await lists.get(row.ownerId);
    if (known === undefined || (known.madeAt ?? 0) < (row.madeAt ?? 0)) await lists.put(row);
  }
  await tx.done;
}

function toFollowDone({ accountId, address, askedAt, state, outcome }: FollowJob): BackupRows["follows"] {
  if (state !== "done") return [];
  switch (outcome?.kind) {
    case "following":
    case "requested":
    case "unfollowed":
      return [{ accountId, address, askedAt, outcome: { kind: outcome.kind } }];
    default:
      return [];
  }
}

function toBackup({ address, outcome, dueAt }: LookupRow): BackupRows["lookups"][number] {
  const due = dueAt === undefined ? {} : { dueAt };
  if (!isServersWord(outcome)) return { address };
  if (outcome.kind === "found") return { address, ...due, outcome: { kind: "found", account: outcome.account } };
  return { address, ...due, outcome: { kind: outcome.kind } };
}

/** What a server has said of a person; every other outcome says nothing of them. */
function isServersWord(
  outcome: LookupOutcome | undefined,
): outcome is Extract<LookupOutcome, { kind: "found" | "not-found" | "gone" }> {
  return outcome?.kind === "found" || outcome?.kind === "not-found" || outcome?.kind === "gone";
}

function fromBackup({ address, outcome, dueAt }: BackupRows["lookups"][number], now: number): LookupRow {
  const job: LookupJob =
    outcome === undefined
      ? queuedJob(now)
      : { state: outcome.kind === "found" ? "done" : "failed", attempts: 0, outcome, dueAt: dueAt ?? now };
  return { ...job, address, host: hostOf(address) };
}
