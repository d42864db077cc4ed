/** An answer as old as this says nothing about the network now. */
const ANSWER_COUNTS_MS = 60_000;
/** How long nothing is tried after the network was found lost. */
const PAUSE_MS = 20_000;

export interface NetworkTools {
  readonly now: () => number;
  /** The browser says that there is no network. */
  readonly isOffline: () => boolean;
}

/**
 * Tells a host that does not answer from a network that is gone: only where the browser says so, and nobody at all has answered lately. What was
 * under way then says nothing, and is not settled: its lease runs out, and it is tried again.
 */
export class LostNetwork {
  readonly #tools: NetworkTools;
  #answeredAt = Number.NEGATIVE_INFINITY;
  #lostAt = Number.NEGATIVE_INFINITY;

  constructor(tools: NetworkTools) {
    this.#tools = tools;
  }

  /** Takes note of how a request ended, and tells whether that was for want of a network. */
  explains(hasAnswered: boolean): boolean {
    const now = this.#tools.now();
    if (hasAnswered) this.#answeredAt = now;
    const isLost = !hasAnswered && now - this.#answeredAt > ANSWER_COUNTS_MS && this.#tools.isOffline();
    if (isLost) this.#lostAt = now;
    return isLost;
  }

  /** It was found lost a moment ago: trying the next one would only fail as well. */
  isPausing(): boolean {
    const since = this.#tools.now() - this.#lostAt;
    return since >= 0 && since < PAUSE_MS;
  }
}
