import { setWorkAlarm } from "../../lib/browser/alarms.ts";
import { isOffline } from "../../lib/browser/network.ts";
import { guardRequests } from "../../lib/browser/request-rules.ts";
import { loadSettings } from "../../lib/browser/settings.ts";
import { looksFediverse } from "../../lib/domain/fediverse-host.ts";
import { hostOf } from "../../lib/domain/handle.ts";
import { createRunner } from "../../lib/pipeline/runner.ts";
import { verifyWork } from "../../lib/pipeline/verify.ts";
import { listAccounts } from "../../lib/store/accounts.ts";
import { isKnownHost } from "../../lib/store/host-sets.ts";
import { claimLookups, listDueLookups, nextLookupDueAt, settleLookup } from "../../lib/store/lookups.ts";
import { openDatabase } from "../../lib/store/open.ts";
import { announce } from "./announce.ts";
import { mendClock } from "./clock.ts";
import { nextFollowAt } from "./follow-tools.ts";
import { runFollows } from "./following.ts";
import { reconsiderHosts, refreshKnownHosts } from "./known-hosts.ts";
import { nextPeopleAt, runPeople } from "./people.ts";
import { countPlaces, prove, provesFrom } from "./proving.ts";

/** While work goes on, the alarm comes this often: it revives a worker that died, and keeps a living one from being put to sleep. */
const HEARTBEAT_MS = 25_000;
const MOMENT_MS = 1_000;

const runLookups = createRunner(
  verifyWork({
    now: Date.now,
    atOnce: async () => {
      // Strangers' handles decide whom the look-ups ask: nobody, before the browser watches where that leads.
      await guardRequests();
      // Until the user has agreed, no host is asked anything: what was found waits in the store.
      return (await loadSettings()).consentedAt === undefined ? 0 : countPlaces();
    },
    listDue: async (now) => listDueLookups(await openDatabase(), now),
    claim: async (addresses, options) => claimLookups(await openDatabase(), addresses, options),
    isOffline,
    lookup: prove,
    isFediverse: async (host) => looksFediverse(host) || isKnownHost(await openDatabase(), host),
    settle: async (address, settlement, now) => {
      await settleLookup(await openDatabase(), address, settlement, now);
      if (settlement.outcome.kind !== "found") return;
      // Somebody was proven at this host: whoever named it in a way that could also be an e-mail address is read again.
      await reconsiderHosts([address, settlement.outcome.account.address].map(hostOf));
    },
    onSettled: announce,
  }),
);

/** Calls that have not ended: the alarm is everybody's. */
let awake = 0;

/** Does all that is due, and sets the alarm for what is due next. The same for starting, resuming, and being woken. Never rejects. */
export async function wakeWork(): Promise<void> {
  awake++;
  try {
    // Before the work: if the worker dies in it, the alarm is set already.
    await setWorkAlarm(Date.now() + HEARTBEAT_MS);
    await doDue();
    const dueAt = await nextDueAt();
    // What is due and was left alone, for want of a network say, is not looked for again at once.
    if (awake === 1) await setWorkAlarm(dueAt === undefined ? undefined : Math.max(dueAt, Date.now() + MOMENT_MS));
  } catch (error) {
    // Nobody else would hear of it: of a database, say, that a newer version of the extension has left behind.
    reportError(error);
  } finally {
    awake--;
  }
}

async function doDue(): Promise<void> {
  await mendClock();
  await Promise.all([
    runLookups(),
    // Reading gives way to following, and goes on after it.
    runFollows().then(runPeople),
    refreshKnownHosts().then((queued) => (queued > 0 ? runLookups() : undefined)),
  ]);
}

/** When the next job of any kind may be claimed (ms since the epoch), or undefined. */
async function nextDueAt(): Promise<number | undefined> {
  const db = await openDatabase();
  const { consentedAt } = await loadSettings();
  const times: (number | undefined)[] = [];
  const [lookupDueAt, provableFrom] = await Promise.all([nextLookupDueAt(db), provesFrom()]);
  if (consentedAt !== undefined && lookupDueAt !== undefined && provableFrom !== undefined) {
    times.push(Math.max(lookupDueAt, provableFrom));
  }
  for (const { id, signedOut } of await listAccounts(db)) {
    if (!signedOut) times.push(await nextFollowAt(db, id), await nextPeopleAt(id, Date.now()));
  }
  const due = times.filter((time) => time !== undefined);
  return due.length === 0 ? undefined : Math.min(...due);
}
