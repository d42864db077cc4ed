import { hostOf } from "./handle.ts";

/** Politeness: a small server should not feel that a thousand people's friends are being looked up. */
const PER_HOST = 2;

/**
 * In which order look-ups are made. A host is asked at most two things at once, so the one with the most to ask takes longest: it goes
 * first, and the others fill the gaps. A plan is a hint held in memory; what may really be claimed, the store decides.
 */
export class LookupPlan {
  readonly #byHost: Map<string, string[]>;

  /** `addresses`: `user@host` each, in the order in which they fell due. */
  constructor(addresses: readonly string[]) {
    this.#byHost = Map.groupBy(addresses, hostOf);
    // Taken from the end.
    for (const queue of this.#byHost.values()) queue.reverse();
  }

  /** Takes up to `room` addresses that may be asked beside `inFlight`. */
  take(room: number, inFlight: readonly string[]): string[] {
    const busy = new Map<string, number>();
    for (const address of inFlight) add(busy, hostOf(address));
    const taken: string[] = [];
    while (taken.length < room) {
      const host = this.#longest((candidate) => (busy.get(candidate) ?? 0) < PER_HOST);
      const address = host === undefined ? undefined : this.#byHost.get(host)?.pop();
      if (host === undefined || address === undefined) break;
      add(busy, host);
      taken.push(address);
      if (this.#byHost.get(host)?.length === 0) this.#byHost.delete(host);
    }
    return taken;
  }

  #longest(isFree: (host: string) => boolean): string | undefined {
    let longest: string | undefined;
    let length = 0;
    for (const [host, queue] of this.#byHost) {
      if (queue.length > length && isFree(host)) [longest, length] = [host, queue.length];
    }
    return longest;
  }
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
