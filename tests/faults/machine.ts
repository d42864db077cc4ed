import { IDBFactory } from "fake-indexeddb";
import { openDB } from "idb";
import { saveAccount } from "../../lib/store/accounts.ts";
import { migrate, SCHEMA_VERSION } from "../../lib/store/migrate.ts";
import type { Database, Schema } from "../../lib/store/schema.ts";
import { type Kill, Killed, Life, ME, type Outside } from "./life.ts";

/** Chrome wakes a packed extension no sooner. */
const ALARM_MS = 30_000;

/**
 * A browser with one background: the real store on a disk that outlives the worker, the real pipeline, a clock and a network of our own.
 * A killed worker leaves its transactions aborted and its promises open for ever, as the browser does.
 */
export class Machine {
  now = 1_800_000_000_000;
  kills = 0;
  readonly #disk = new IDBFactory();
  readonly #outside: Outside;
  #life: Life | undefined;

  constructor(outside: Outside) {
    this.#outside = outside;
  }

  get disk(): IDBFactory {
    return this.#disk;
  }

  /** The living worker; a new one where the last was killed. */
  async life(kill?: Kill): Promise<Life> {
    if (this.#life?.isAlive !== true) {
      globalThis.indexedDB = this.#disk;
      this.#life = new Life(await openStore(), this, this.#outside);
    }
    if (kill !== undefined) this.#life.killAt(kill);
    return this.#life;
  }

  /** Has the worker do something, and starts it anew for it as often as it dies over it, the way a page tries again. */
  async insist<T>(work: (life: Life) => Promise<T>, kill?: Kill): Promise<T> {
    for (let life = await this.life(kill); ; life = await this.life()) {
      const result = await Promise.race([work(life), life.died]);
      if (!(result instanceof Killed)) return result as T;
      this.kills++;
      this.now += 1_000;
    }
  }

  /**
   * Lets alarms wake the worker until nothing is due before `until`. Returns how long, by the machine's clock, whatever was due had to wait since
   * the last kill.
   */
  async runAll(kills: readonly Kill[] = [], until = this.now + 60 * 60_000): Promise<number> {
    const pending = [...kills];
    let killedAt: number | undefined;
    for (;;) {
      const life = await this.life(pending.shift());
      const result = await Promise.race([life.wake(), life.died]);
      if (result instanceof Killed) {
        this.kills++;
        killedAt = this.now;
        this.now += ALARM_MS;
        continue;
      }
      const dueAt = await life.nextDueAt();
      const isOver = dueAt === undefined || dueAt > until || this.now >= until;
      if (pending.length === 0 && isOver) return killedAt === undefined ? 0 : this.now - killedAt;
      // As the background sets its alarm: never at once.
      if (!isOver) this.now = Math.max(this.now + 1_000, dueAt);
    }
  }
}

async function openStore(): Promise<Database> {
  const db = await openDB<Schema>("flockover", SCHEMA_VERSION, { upgrade: migrate });
  await saveAccount(db, {
    id: ME,
    instance: "https://home.example.org",
    displayName: "Me",
    homeId: "1",
    token: "t",
    scope: "s",
  });
  return db;
}
