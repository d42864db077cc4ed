/** Lets at most `most` through in any one window of `windowMs`: what asks for more than a person could cause is not a person. */
export class RateCap {
  readonly #most: number;
  readonly #windowMs: number;
  #since = Number.NEGATIVE_INFINITY;
  #taken = 0;

  constructor({ most, windowMs }: { readonly most: number; readonly windowMs: number }) {
    this.#most = most;
    this.#windowMs = windowMs;
  }

  /** How many of `wanted` may be had at `now` (ms since the epoch). A clock that was set back begins a window, too. */
  take(wanted: number, now: number): number {
    if (now - this.#since >= this.#windowMs || now < this.#since) {
      this.#since = now;
      this.#taken = 0;
    }
    const given = Math.min(wanted, this.#most - this.#taken);
    this.#taken += given;
    return given;
  }
}
