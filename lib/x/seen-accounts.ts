import type { Sighting } from "../domain/sighting.ts";

/** How many accounts are remembered: more than anybody scrolls past in one page. */
const LIMIT = 50_000;

/** The accounts that answers have told of in full since the page was loaded: what the page shows of them is nothing new. */
export class SeenAccounts {
  /** As X writes them, which is the same everywhere but in an address that somebody typed. */
  readonly #names = new Set<string>();

  add(sightings: readonly Sighting[]): void {
    if (this.#names.size > LIMIT) this.#names.clear();
    for (const { screenName, partial } of sightings) if (!partial) this.#names.add(screenName);
  }

  has(screenName: string): boolean {
    return this.#names.has(screenName);
  }
}
