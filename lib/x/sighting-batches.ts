import { mergeSightings, type Sighting } from "../domain/sighting.ts";

/** A scrolled page brings several answers a second: one message carries them. */
const GATHER_MS = 400;
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
 * Gathers sightings and hands them to `send` in batches, one after the other. A batch that cannot be sent (the worker is starting, the
 * extension is being updated) is tried again a few times, then dropped: the person will be met again.
 */
export class SightingBatches {
  readonly #send: (batch: Batch) => Promise<unknown>;
  readonly #waiting = new Map<string, { viewerId: string | undefined; sighting: Sighting }>();
  #sending: Promise<void> | undefined;

  constructor(send: (batch: Batch) => Promise<unknown>) {
    this.#send = send;
  }

  add(sightings: readonly Sighting[], viewerId: string | undefined): void {
    for (const sighting of sightings) {
      const key = `${viewerId}/${sighting.xId}`;
      const known = this.#waiting.get(key)?.sighting;
      if (known === undefined && this.#waiting.size >= WAITING_LIMIT) continue;
      this.#waiting.set(key, { viewerId, sighting: known === undefined ? sighting : mergeSightings(known, sighting) });
    }
    if (this.#waiting.size > 0) this.#sending ??= this.#sendAll().finally(() => (this.#sending = undefined));
  }

  async #sendAll(): Promise<void> {
    while (this.#waiting.size > 0) {
      await wait(GATHER_MS);
      for (const batch of this.#takeBatches()) await this.#sendOne(batch);
    }
  }

  #takeBatches(): Batch[] {
    const byViewer = Map.groupBy(this.#waiting.values(), ({ viewerId }) => viewerId);
    this.#waiting.clear();
    return [...byViewer].flatMap(([viewerId, entries]) => {
      const sightings = entries.map(({ sighting }) => sighting);
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

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
