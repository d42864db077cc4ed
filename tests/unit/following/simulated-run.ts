import "fake-indexeddb/auto";
import { openDB } from "idb";
import { followTools, nextFollowAt } from "../../../entrypoints/background/follow-tools.ts";
import { DAY_MS } from "../../../lib/domain/durations.ts";
import type { FollowOptions } from "../../../lib/domain/follow-options.ts";
import { takeFollowStep } from "../../../lib/mastodon/take-follow-step.ts";
import { type FollowTools, followWork } from "../../../lib/pipeline/follow.ts";
import { createRunner } from "../../../lib/pipeline/runner.ts";
import { loadAccount, saveAccount } from "../../../lib/store/accounts.ts";
import { saveFollowJobs } from "../../../lib/store/follow-jobs.ts";
import { migrate, SCHEMA_VERSION } from "../../../lib/store/migrate.ts";
import type { Database, Schema } from "../../../lib/store/schema.ts";
import { type XAccount, xAccount } from "../../world/people/x-account.ts";
import { signedIn } from "../mastodon/home.ts";
import { enterNetwork } from "../network-setup.ts";

/** Far more than the longest run takes: one that never ends is to fail. */
const MOST_WAITS = 10_000;
/** What a call takes in the run's own time. */
export const CALL_MS = 200;

/** Ms since the epoch, for the world and the extension at once. */
export interface Clock {
  time: number;
}

/**
 * A clock at the beginning of a day of UTC, and so of every window. Weeks from the real one, which stands in the `Date` of the world's answers:
 * an answer as old as that is not taken for a clock.
 */
export function midnight(): Clock {
  return { time: (Math.floor(Date.now() / DAY_MS) + 30) * DAY_MS };
}

/** People for the world beyond those it has: they exist, and can be followed. */
export function crowd(count: number): XAccount[] {
  return Array.from({ length: count }, (_, i) => {
    const address = `crowd${i}@mastodon.example.org`;
    const declares = [{ address, canonical: address, spelling: "", field: "bio", outcome: "found" }] as const;
    return xAccount({ xId: String(9_000_000 + i), screenName: `crowd${i}`, followed: true, declares });
  });
}

/** The network of a test file, at `midnight`, with a crowd of `count` in it; `people` are their addresses. */
export async function enterCrowd(count: number, hosts: readonly string[] = []) {
  const clock = midnight();
  const extraPeople = crowd(count);
  const network = await enterNetwork({ now: () => clock.time, extraPeople }, hosts);
  return { clock, network, people: extraPeople.flatMap(({ declares }) => declares.map(({ canonical }) => canonical)) };
}

interface RunOptions {
  readonly chance?: () => number;
  /** Of a call, in real time. */
  readonly timeoutMs?: number;
  readonly wrap?: (tools: FollowTools) => FollowTools;
}

/** Following as the background does it, in Node: the real pipeline, database and calls; time passes by a clock that calls and waits move on. */
export class SimulatedRun {
  readonly #clock: Clock;
  readonly #chance: () => number;
  readonly #timeoutMs: number;
  readonly #wrap: (tools: FollowTools) => FollowTools;
  #db: Database | undefined;
  accountId = "";
  /** How often it was said that somebody's following may have been the last. */
  settled = 0;

  constructor(clock: Clock, { chance = () => 0.5, timeoutMs = 1_000, wrap = (tools) => tools }: RunOptions = {}) {
    this.#clock = clock;
    this.#chance = chance;
    this.#timeoutMs = timeoutMs;
    this.#wrap = wrap;
  }

  async open(): Promise<Database> {
    this.#db ??= await openDB<Schema>("flockover", SCHEMA_VERSION, { upgrade: migrate });
    return this.#db;
  }

  /** As when the computer is switched off: the next use opens the database anew. */
  close(): void {
    this.#db?.close();
    this.#db = undefined;
  }

  async signIn(typed?: string, withLists = false): Promise<void> {
    const asker = await signedIn(typed, withLists);
    this.accountId = asker.id;
    await saveAccount(await this.open(), { ...asker, displayName: "", scope: "" });
  }

  async ask(addresses: readonly string[], options?: FollowOptions): Promise<number> {
    return saveFollowJobs(await this.open(), this.accountId, addresses, this.#clock.time, options);
  }

  /** Does what is due now, as a worker that was just started. */
  async wake(): Promise<void> {
    const tools = followTools({
      openDatabase: () => this.open(),
      now: () => this.#clock.time,
      isOffline: () => false,
      chance: this.#chance,
      take: async (step) => {
        const accountId = "job" in step ? step.job.accountId : step.accountId;
        const account = await loadAccount(await this.open(), accountId);
        if (account === undefined) throw new Error(`No account ${accountId}`);
        const result = await takeFollowStep(account, step, { now: () => this.#clock.time, timeoutMs: this.#timeoutMs });
        this.#clock.time += CALL_MS;
        return result;
      },
      onJobSettled: () => {
        this.settled++;
      },
      onSettled: () => {},
    });
    await createRunner(followWork(this.#wrap(tools)))();
  }

  /** When there is something to do again, or undefined. */
  async nextAt(): Promise<number | undefined> {
    return nextFollowAt(await this.open(), this.accountId);
  }

  /** Works and waits until nothing is left to do; `onWait` before each wait, with its end. */
  async finish(onWait: (until: number) => void | Promise<void> = () => {}): Promise<void> {
    for (let waits = 0; waits < MOST_WAITS; waits++) {
      await this.wake();
      const next = await this.nextAt();
      if (next === undefined) return;
      const until = Math.max(next, this.#clock.time + 1);
      await onWait(until);
      this.#clock.time = Math.max(until, this.#clock.time);
    }
    throw new Error("Nothing comes of all the waiting");
  }
}
