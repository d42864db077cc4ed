import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { openDB } from "idb";
import { expect, it } from "vitest";
import type { Candidate } from "../../../lib/domain/candidate.ts";
import { formatAddress, type Handle } from "../../../lib/domain/handle.ts";
import type { LookupOutcome } from "../../../lib/domain/lookup.ts";
import { createRunner, LEASE_MS } from "../../../lib/pipeline/runner.ts";
import { verifyWork } from "../../../lib/pipeline/verify.ts";
import { claimLookups, countLookups, listDueLookups, settleLookup } from "../../../lib/store/lookups.ts";
import { listNewestMatches } from "../../../lib/store/matches.ts";
import { migrate, SCHEMA_VERSION } from "../../../lib/store/migrate.ts";
import type { Database, Schema } from "../../../lib/store/schema.ts";
import { saveSightings } from "../../../lib/store/sightings.ts";
import { Random } from "../../world/random.ts";

const LOOKUPS = 500;
const HOSTS = 60;
const KILLS = 20;
const START = 1_800_000_000_000;

const people: readonly Handle[] = Array.from({ length: LOOKUPS }, (_, i) => ({
  user: `person${i}`,
  host: `host${i % HOSTS}.example.org`,
}));

/** What each host says, always the same: most are there, some under another name, some not, and a few hosts are silent. */
function answerOf({ user, host }: Handle): LookupOutcome {
  const number = Number(user.slice("person".length));
  if (host === "host7.example.org") return { kind: "unreachable" };
  if (number % 11 === 0) return { kind: "not-found" };
  const address = number % 13 === 0 ? `person${number - 1}@${host}` : `${user}@${host}`;
  return { kind: "found", account: { address, actorUrl: `https://${host}/users/${user}` } };
}

/** A worker, as far as the database can tell: what it holds in memory ends with it, and what it was about to write is never written. */
function startWorker(db: Database, clock: { now: number }, asked: Map<string, number[]>, onStep: () => void) {
  let isDead = false;
  /** Every border that a worker crosses: it may die there, and from then on nothing of it goes on. */
  const alive = async <T>(work: () => Promise<T>): Promise<T> => {
    onStep();
    if (isDead) return new Promise<never>(() => {});
    const result = await work();
    return isDead ? new Promise<never>(() => {}) : result;
  };
  const run = createRunner(
    verifyWork({
      now: () => clock.now,
      isOffline: () => false,
      atOnce: async () => 16,
      listDue: (now) => alive(() => listDueLookups(db, now)),
      claim: (addresses, options) => alive(() => claimLookups(db, addresses, options)),
      lookup: (handle) =>
        alive(async () => {
          const address = formatAddress(handle);
          asked.set(address, [...(asked.get(address) ?? []), clock.now]);
          clock.now += 10;
          return answerOf(handle);
        }),
      isFediverse: async () => true,
      settle: (address, settlement, now) => alive(() => settleLookup(db, address, settlement, now)),
      onSettled: () => {},
    }),
  );
  return {
    run,
    kill: () => {
      isDead = true;
    },
  };
}

async function openEmpty(): Promise<Database> {
  globalThis.indexedDB = new IDBFactory();
  const db = await openDB<Schema>("flockover", SCHEMA_VERSION, { upgrade: migrate });
  const updates = people.map((handle, i) => {
    const address = formatAddress(handle);
    const evidence = { field: "bio", form: "address", text: `@${address}`, confidence: "high", reason: "full-address" };
    const candidates = [{ handle, ...evidence } as Candidate];
    const sighting = { xId: String(i), screenName: `x${i}`, displayName: "", bio: "", links: [], location: "" };
    const account = {
      xId: String(i),
      seenAt: START,
      followedBy: [],
      addresses: [address],
      maybeHosts: [],
      declaration: { sighting, candidates },
    };
    return [String(i), { hostsInDoubt: () => [], update: () => account }] as const;
  });
  await saveSightings(db, new Map(updates), START);
  return db;
}

/** Proves everybody, with a worker that dies after each of `lives` steps; then one that lives. */
async function proveAll(lives: readonly number[]) {
  const db = await openEmpty();
  const clock = { now: START };
  const asked = new Map<string, number[]>();
  for (const life of [...lives, Number.POSITIVE_INFINITY]) {
    let steps = 0;
    const died = Promise.withResolvers<void>();
    const worker = startWorker(db, clock, asked, () => {
      if (++steps < life) return;
      worker.kill();
      died.resolve();
    });
    await Promise.race([worker.run(), died.promise]);
    // Whoever comes next finds the leases of the dead, and waits for their end.
    if (steps >= life) clock.now += LEASE_MS;
  }
  const matches = (await listNewestMatches(db, 1_000)).map(({ address }) => address).sort();
  const { byOutcome, unanswered } = await countLookups(db);
  db.close();
  return { matches, byOutcome, unanswered, asked };
}

it("a worker killed at 20 random moments of 500 look-ups ends with the same matches, and asks nothing twice within a lease", async () => {
  const undisturbed = await proveAll([]);
  expect(undisturbed.matches.length).toBeGreaterThan(400);
  const random = new Random(20);
  const lives = Array.from({ length: KILLS }, () => 1 + Math.floor(random.next() * 60));
  const disturbed = await proveAll(lives);
  expect(disturbed.matches).toEqual(undisturbed.matches);
  expect(disturbed.byOutcome).toEqual(undisturbed.byOutcome);
  expect(disturbed.unanswered).toBe(0);

  const askedAgain = [...disturbed.asked.values()].filter((times) => times.length > 1);
  expect(askedAgain.length, "some were under way when the worker died").toBeGreaterThan(0);
  for (const times of askedAgain) {
    for (const [i, time] of times.entries()) {
      if (i > 0) expect(time - (times[i - 1] ?? 0)).toBeGreaterThanOrEqual(LEASE_MS);
    }
  }
}, 60_000);
