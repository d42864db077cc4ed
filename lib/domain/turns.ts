/** Does one thing after the other, in the order in which they came: what each reads, no other has half changed. A failure holds up nobody. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  /** Gives what comes of `work`, once its turn has come. */
  take<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => undefined);
    return done;
  }
}
