/** For how long the browser's word counts for nothing once it has erred. */
const ERROR_COUNTS_MS = 60_000;
/** How long nothing is tried after the network was found lost. */
const PAUSE_MS = 20_000;

export interface NetworkTools {
  readonly now: () => number;
  /** The browser says that there is no network. */
  readonly isOffline: () => boolean;
}

/**
 * Tells a host that does not answer from a network that is gone: where the browser says so, unless somebody has lately answered who was asked
 * while it said so. What was under way then says nothing, and is not settled: its lease runs out, and it is tried again.
 */
export class LostNetwork {
  readonly #tools: NetworkTools;
  #erredAt = Number.NEGATIVE_INFINITY;
  #lostAt = Number.NEGATIVE_INFINITY;

  constructor(tools: NetworkTools) {
    this.#tools = tools;
  }

  /** Takes note that a request begins; what is returned is told whether it was answered, and tells whether it was not for want of a network. */
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

  /** It was found lost a moment ago: trying the next one would only fail as well. */
  isPausing(): boolean {
    const since = this.#tools.now() - this.#lostAt;
    return since >= 0 && since < PAUSE_MS;
  }
}
