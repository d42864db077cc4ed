import { MINUTE_MS } from "../domain/durations.ts";

/** For how long the browser's word counts for nothing once it has erred. */
const ERROR_COUNTS_MS = MINUTE_MS;
/** How long nothing is tried after the network was found lost. */
const PAUSE_MS = 20_000;

export interface NetworkTools {
  readonly now: () => number;
  /** The browser says that there is no network. */
  readonly isOffline: () => boolean;
}

/**
 * Tells a host that does not answer from a network that is gone. It is gone where the browser says so, unless the browser has erred lately: a
 * request that began and ended while it said so was answered. Jobs that fail for want of a network are not settled: their leases run out, and
 * they are tried again.
 */
export class LostNetwork {
  readonly #tools: NetworkTools;
  #erredAt = Number.NEGATIVE_INFINITY;
  #lostAt = Number.NEGATIVE_INFINITY;

  constructor(tools: NetworkTools) {
    this.#tools = tools;
  }

  /** To be called when a request begins. The function that it gives takes whether there was an answer, and says whether the network was lost. */
  begin(): (hasAnswered: boolean) => boolean {
    const { now, isOffline } = this.#tools;
    const beganOffline = isOffline();
    return (hasAnswered) => {
      if (hasAnswered && beganOffline && isOffline()) this.#erredAt = now();
      const isLost = !hasAnswered && now() - this.#erredAt > ERROR_COUNTS_MS && isOffline();
      if (isLost) this.#lostAt = now();
      return isLost;
    };
  }

  /** The network was found lost a moment ago: the next request would only fail as well. */
  isPausing(): boolean {
    const since = this.#tools.now() - this.#lostAt;
    return since >= 0 && since < PAUSE_MS;
  }
}
