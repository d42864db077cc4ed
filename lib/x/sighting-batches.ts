import { mergeSightings, type Sighting } from "../domain/sighting.ts";
import { wait } from "./wait.ts";

/** A scrolled page brings several answers a second: one message carries them, for each costs the page some tenths of a millisecond. */
const GATHER_MS = 1_000;
/** What one message may carry; see `lib/protocol/content-message.ts`. */
const BATCH_SIZE = 500;
/** A page that forges answers gets no further than this: the rest is dropped until the batches are through. */
const WAITING_LIMIT = 5_000;
const RETRY_MS = [500, 2_000, 5_000];

/** The sightings of one X user. */
export interface Batch {
  readonly viewerId: string | undefined;
  readonly sightings: readonly Sighting[];
}

/**
 * Gathers sightings and hands them to `send` in batches. A batch that cannot be sent (the worker is starting, the extension is being
 * updated) is tried again a few times, then dropped: the person will be met again.
 */
export class SightingBatches {
  readonly #send: (batch: Batch) => Promise<unknown>;
  /** By X user, then by the id of the account seen. */
  readonly #waiting = new Map<string | undefined, Map<string, Sighting>>();
  #waitingCount = 0;
  #isSending = false;

  constructor(send: (batch: Batch) => Promise<unknown>) {
    this.#send = send;
  }

  add(sightings: readonly Sighting[], viewerId: string | undefined): void {
    const waiting = this.#waiting.get(viewerId) ?? new Map<string, Sighting>();
    this.#waiting.set(viewerId, waiting);
    for (const sighting of sightings) {
      const known = waiting.get(sighting.xId);
      if (known === undefined && this.#waitingCount >= WAITING_LIMIT) continue;
      if (known === undefined) this.#waitingCount++;
      waiting.set(sighting.xId, known === undefined ? sighting : mergeSightings(known, sighting));
    }
    this.#sendSoon();
  }

  /** Sends what waits at once; resolves when it was sent, or dropped. */
  async flush(): Promise<void> {
    await Promise.all(this.#takeBatches().map((batch) => this.#sendOne(batch)));
  }

  #sendSoon(): void {
    if (this.#isSending || this.#waitingCount === 0) return;
    this.#isSending = true;
    setTimeout(() => void this.#sendWaiting(), GATHER_MS);
  }

  async #sendWaiting(): Promise<void> {
    await this.flush();
    this.#isSending = false;
    this.#sendSoon();
  }

  #takeBatches(): Batch[] {
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    this.#waitingCount = 0;
    return waiting.flatMap(([viewerId, byId]) => {
      const sightings = [...byId.values()];
      const count = Math.ceil(sightings.length / BATCH_SIZE);
      return Array.from({ length: count }, (_, i) => ({
        viewerId,
        sightings: sightings.slice(i * BATCH_SIZE, (i + 1) * BATCH_SIZE),
      }));
    });
  }

  async #sendOne(batch: Batch): Promise<void> {
    for (const retryMs of [...RETRY_MS, undefined]) {
      try {
        await this.#send(batch);
        return;
      } catch {
        if (retryMs === undefined) return;
        await wait(retryMs);
      }
    }
  }
}
