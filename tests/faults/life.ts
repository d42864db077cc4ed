import { unwrap } from "idb";
import { followTools } from "../../entrypoints/background/follow-tools.ts";
import { mayFollow } from "../../lib/domain/follow-pace.ts";
import type { FollowStep, StepResult } from "../../lib/domain/follow-step.ts";
import type { LookupOutcome } from "../../lib/domain/lookup.ts";
import type { Sighting } from "../../lib/domain/sighting.ts";
import { collectSighting } from "../../lib/pipeline/collect.ts";
import { followWork } from "../../lib/pipeline/follow.ts";
import { createRunner } from "../../lib/pipeline/runner.ts";
import { verifyWork } from "../../lib/pipeline/verify.ts";
import { nextFollowDueAt, saveFollowJobs } from "../../lib/store/follow-jobs.ts";
import { claimLookups, listDueLookups, nextLookupDueAt, settleLookup } from "../../lib/store/lookups.ts";
import { loadPace } from "../../lib/store/paces.ts";
import { quietTransactions } from "../../lib/store/quiet-transactions.ts";
import type { Database } from "../../lib/store/schema.ts";
import { saveSightings } from "../../lib/store/sightings.ts";

/** The account that follows. */
export const ME = "me@home.example.org";

/** What each call of the background to the outside is named by; a worker can be killed at any of them. */
export type Step =
  | "report"
  | "claim look-ups"
  | "ask"
  | "settle"
  | "queue follows"
  | "claim follow"
  | "follow"
  | "settle follow";

/** Where the worker dies: the `nth` time it comes to `step`, before it, in the middle of it, or right after. */
export interface Kill {
  readonly step: Step;
  readonly nth: number;
  readonly when: "before" | "during" | "after";
}

/** The world outside, which no kill touches. */
export interface Outside {
  readonly ask: (address: string) => Promise<LookupOutcome>;
  /** The user's instance, asked for one step of following. */
  readonly take: (step: FollowStep, now: number) => Promise<StepResult>;
  readonly isOffline?: () => boolean;
}

/** The worker is gone: whatever it was about to do never happens, and nobody hears of it. */
export class Killed extends Error {}

/** Read anew each time: it moves while the worker lives. */
interface Clock {
  readonly now: number;
}

/** One life of the background: the real pipeline over the real store. */
export class Life {
  isAlive = true;
  readonly db: Database;
  readonly died: Promise<Killed>;
  readonly #clock: Clock;
  readonly #transactions = new Set<IDBTransaction>();
  readonly #runLookups: () => Promise<void>;
  readonly #runFollows: () => Promise<void>;
  #kill: { step: Step; left: number; when: Kill["when"] } | undefined;
  #die = (_: Killed) => {};

  constructor(db: Database, clock: Clock, outside: Outside) {
    this.db = db;
    this.#clock = clock;
    this.died = new Promise((resolve) => {
      this.#die = resolve;
    });
    quietTransactions(db);
    this.#watchTransactions();
    const now = () => clock.now;
    const isOffline = outside.isOffline ?? (() => false);
    this.#runLookups = createRunner(
      verifyWork({
        now,
        isOffline,
        atOnce: async () => 16,
        listDue: (at) => listDueLookups(db, at),
        claim: (addresses, options) => this.step("claim look-ups", () => claimLookups(db, addresses, options)),
        lookup: ({ user, host }) => this.step("ask", () => outside.ask(`${user}@${host}`)),
        isFediverse: async () => true,
        settle: (address, settlement, at) => this.step("settle", () => settleLookup(db, address, settlement, at)),
        onSettled: () => {},
      }),
    );
    const tools = followTools({
      openDatabase: async () => db,
      now,
      isOffline,
      chance: () => 0.5,
      take: (step) => outside.take(step, clock.now),
      onJobSettled: () => {},
      onSettled: () => {},
    });
    this.#runFollows = createRunner(
      followWork({
        ...tools,
        listReady: async (at) => (mayFollow(await loadPace(db, ME), at) ? [{ id: ME }] : []),
        claim: (options) => this.step("claim follow", () => tools.claim(options)),
        take: (step) => this.step("follow", () => tools.take(step)),
        release: (job) => this.step("settle follow", () => tools.release(job)),
        settle: (job, settlement) => this.step("settle follow", () => tools.settle(job, settlement)),
      }),
    );
  }

  killAt({ step, nth, when }: Kill): void {
    this.#kill = { step, left: nth, when };
  }

  report(sightings: readonly Sighting[]): Promise<number> {
    const now = this.#clock.now;
    const updates = sightings.map((one) => [one.xId, collectSighting(one, { viewerId: "1", now })] as const);
    return this.step("report", () => saveSightings(this.db, new Map(updates), now));
  }

  queueFollows(addresses: readonly string[]): Promise<unknown> {
    return this.step("queue follows", () => saveFollowJobs(this.db, ME, addresses, this.#clock.now));
  }

  async wake(): Promise<void> {
    await Promise.all([this.#runLookups(), this.#runFollows()]);
  }

  async nextDueAt(): Promise<number | undefined> {
    const followAt = await nextFollowDueAt(this.db, ME);
    const { restUntil = 0 } = await loadPace(this.db, ME);
    const times = [await nextLookupDueAt(this.db), followAt && Math.max(followAt, restUntil)];
    const due = times.filter((time) => time !== undefined);
    return due.length === 0 ? undefined : Math.min(...due);
  }

  /** Every touch of the outside goes through here; a dead worker's never ends. */
  async step<T>(step: Step, work: () => Promise<T>): Promise<T> {
    if (!this.isAlive) return new Promise(() => {});
    const kill = this.#kill;
    const isLast = kill?.step === step && --kill.left === 0;
    if (isLast && kill.when === "before") return this.#end();
    const working = work();
    if (isLast && kill.when === "during") {
      working.catch(() => undefined);
      await Promise.resolve();
      return this.#end();
    }
    const result = await working;
    if (isLast) return this.#end();
    return this.isAlive ? result : new Promise(() => {});
  }

  #end(): Promise<never> {
    this.isAlive = false;
    for (const transaction of this.#transactions) transaction.abort();
    this.db.close();
    this.#die(new Killed());
    return new Promise(() => {});
  }

  #watchTransactions(): void {
    const raw = unwrap(this.db) as IDBDatabase;
    const begin = raw.transaction.bind(raw);
    raw.transaction = (...args) => {
      const transaction = begin(...args);
      this.#transactions.add(transaction);
      for (const end of ["complete", "abort"])
        transaction.addEventListener(end, () => this.#transactions.delete(transaction));
      return transaction;
    };
  }
}
