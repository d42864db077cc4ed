import { setWorkAlarm } from "../../lib/browser/alarms.ts";
import { loadSettings } from "../../lib/browser/settings.ts";
import { looksFediverse } from "../../lib/domain/fediverse-host.ts";
import { followPerson } from "../../lib/mastodon/follow-person.ts";
import { followWork } from "../../lib/pipeline/follow.ts";
import { createRunner } from "../../lib/pipeline/runner.ts";
import { verifyWork } from "../../lib/pipeline/verify.ts";
import { listAccounts, saveAccountRest, saveSignedOut } from "../../lib/store/accounts.ts";
import { claimFollowJobs, nextFollowDueAt, settleFollowJob } from "../../lib/store/follow-jobs.ts";
import { isKnownHost } from "../../lib/store/host-sets.ts";
import { claimLookups, listDueLookups, nextLookupDueAt, settleLookup } from "../../lib/store/lookups.ts";
import { openDatabase } from "../../lib/store/open.ts";
import { nextPeopleDueAt } from "../../lib/store/people.ts";
import { lookupHandle } from "../../lib/webfinger/lookup-handle.ts";
import { announce } from "./announce.ts";
import { asAccount } from "./as-account.ts";
import { reconsiderHosts, refreshKnownHosts } from "./known-hosts.ts";
import { noteFollowed } from "./long-jobs.ts";
import { runPeople } from "./people.ts";

/** While work goes on, the alarm comes this often: it revives a worker that died, and keeps a living one from being put to sleep. */
const HEARTBEAT_MS = 25_000;

const runLookups = createRunner(
  verifyWork({
    now: Date.now,
    listDue: async (now) => {
      // Until the user has agreed, no host is asked anything: what was found waits in the store.
      const { consentedAt } = await loadSettings();
      return consentedAt === undefined ? [] : listDueLookups(await openDatabase(), now);
    },
    claim: async (addresses, options) => claimLookups(await openDatabase(), addresses, options),
    lookup: (handle) => lookupHandle(handle),
    isFediverse: async (host) => looksFediverse(host) || isKnownHost(await openDatabase(), host),
    settle: async (address, settlement, now) => {
      await settleLookup(await openDatabase(), address, settlement, now);
      if (settlement.outcome.kind !== "found") return;
      // Somebody was proven at this host: whoever named it in a way that could also be an e-mail address is read again.
      const hosts = [address, settlement.outcome.account.address].map((one) => one.slice(one.indexOf("@") + 1));
      await reconsiderHosts(hosts);
    },
    onSettled: announce,
  }),
);

const runFollows = createRunner(
  followWork({
    now: Date.now,
    listReady: async (now) => {
      const accounts = await listAccounts(await openDatabase());
      return accounts.filter(({ signedOut, restUntil = 0 }) => !signedOut && restUntil <= now);
    },
    claim: async (options) => claimFollowJobs(await openDatabase(), options),
    follow: async ({ accountId, address }) => {
      const result = await asAccount(
        accountId,
        (account) => followPerson(account, address, Date.now),
        ({ outcome }) => outcome.kind === "signed-out",
      );
      return result ?? { outcome: { kind: "unreachable" } };
    },
    settle: async (job, settlement) => {
      await settleFollowJob(await openDatabase(), job, settlement);
      noteFollowed(job.accountId).catch(reportError);
    },
    rest: async (accountId, until) => saveAccountRest(await openDatabase(), accountId, until),
    signedOut: async (accountId) => saveSignedOut(await openDatabase(), accountId),
    onSettled: announce,
  }),
);

/** Does all that is due, and sets the alarm for what is due next. The same for starting, resuming, and being woken. */
export async function wakeWork(): Promise<void> {
  // Before the work: if the worker dies in it, the alarm is set already.
  await setWorkAlarm(Date.now() + HEARTBEAT_MS);
  await Promise.all([
    runLookups(),
    // Reading gives way to following, and goes on after it.
    runFollows().then(runPeople),
    refreshKnownHosts().then((queued) => (queued > 0 ? runLookups() : undefined)),
  ]);
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
    if (!signedOut) times.push(Math.max(await nextPeopleDueAt(db, id, Date.now()), restUntil));
  }
  const due = times.filter((time) => time !== undefined);
  return due.length === 0 ? undefined : Math.min(...due);
}
