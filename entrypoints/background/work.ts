import { setWorkAlarm } from "../../lib/browser/alarms.ts";
import { loadSettings } from "../../lib/browser/settings.ts";
import { followPerson } from "../../lib/mastodon/follow-person.ts";
import { followWork } from "../../lib/pipeline/follow.ts";
import { runJobs } from "../../lib/pipeline/run-jobs.ts";
import { singleFlight } from "../../lib/pipeline/single-flight.ts";
import { verifyWork } from "../../lib/pipeline/verify.ts";
import { listAccounts, loadAccount, saveAccountRest, saveSignedOut } from "../../lib/store/accounts.ts";
import { claimFollowJobs, nextFollowDueAt, settleFollowJob } from "../../lib/store/follow-jobs.ts";
import { claimLookups, nextLookupDueAt, settleLookup } from "../../lib/store/lookups.ts";
import { openDatabase } from "../../lib/store/open.ts";
import { lookupHandle } from "../../lib/webfinger/lookup-handle.ts";
import { announce } from "./announce.ts";

/** While work goes on, the alarm comes this often: it revives a worker that died, and keeps a living one from being put to sleep. */
const HEARTBEAT_MS = 25_000;

const runLookups = singleFlight(async () => {
  // Until the user has agreed, no host is asked anything: what was found waits in the store.
  if ((await loadSettings()).consentedAt === undefined) return;
  const db = await openDatabase();
  await runJobs(
    verifyWork({
      now: Date.now,
      claim: (options) => claimLookups(db, options),
      lookup: lookupHandle,
      settle: (address, settlement, now) => settleLookup(db, address, settlement, now),
      onSettled: announce,
    }),
  );
});

const runFollows = singleFlight(async () => {
  const db = await openDatabase();
  const accounts = await listAccounts(db);
  await Promise.all(accounts.map(({ id }) => runFollowsOf(id)));
});

async function runFollowsOf(id: string): Promise<void> {
  const db = await openDatabase();
  await runJobs(
    followWork({
      now: Date.now,
      claim: async (options) => {
        const account = await loadAccount(db, id);
        const mayFollow = account !== undefined && !account.signedOut && (account.restUntil ?? 0) <= options.now;
        return mayFollow ? claimFollowJobs(db, { accountId: id, ...options }) : [];
      },
      follow: async (address) => {
        // Read for each person: the user may have signed out, or in again, meanwhile.
        const account = await loadAccount(db, id);
        return account === undefined ? { outcome: { kind: "signed-out" } } : followPerson(account, address, Date.now);
      },
      settle: (job, settlement) => settleFollowJob(db, job, settlement),
      rest: (until) => saveAccountRest(db, id, until),
      signedOut: () => saveSignedOut(db, id),
      onSettled: announce,
    }),
  );
}

/** Does all that is due, and sets the alarm for what is due next. The same for starting, resuming, and being woken. */
export async function wakeWork(): Promise<void> {
  // Before the work: if the worker dies in it, the alarm is set already.
  await setWorkAlarm(Date.now() + HEARTBEAT_MS);
  await Promise.all([runLookups(), runFollows()]);
  await setWorkAlarm(await nextDueAt());
}

/** When the next job of any kind may be claimed (ms since the epoch), or undefined. */
async function nextDueAt(): Promise<number | undefined> {
  const db = await openDatabase();
  const { consentedAt } = await loadSettings();
  const times = consentedAt === undefined ? [] : [await nextLookupDueAt(db)];
  for (const { id, signedOut, restUntil = 0 } of await listAccounts(db)) {
    const dueAt = signedOut ? undefined : await nextFollowDueAt(db, id);
    if (dueAt !== undefined) times.push(Math.max(dueAt, restUntil));
  }
  const due = times.filter((time) => time !== undefined);
  return due.length === 0 ? undefined : Math.min(...due);
}
