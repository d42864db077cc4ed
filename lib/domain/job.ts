/**
 * Work that outlives the worker: a look-up to make, a person to follow. Kept in the store, claimed with a lease, settled with an
 * outcome. One rule serves every state: a job whose `dueAt` has passed may be claimed, whoever held it before. A job
 * without `dueAt` is finished for good.
 *
 *     queued ──claim──> claimed ──settle──> done | failed
 *                          │ ▲                (done may be due again, when its answer has grown old)
 *         lease runs out or │ │ due
 *              "try later"  ▼ │
 *                         waiting
 */
export type JobState = "queued" | "claimed" | "waiting" | "done" | "failed";

export interface Job<Outcome> {
  readonly state: JobState;
  /**
   * When it may be claimed, in ms since the epoch: for `queued` the time it was asked for, for `claimed` the end of the lease,
   * for `waiting` the time of the next try, for `done` the time when the answer has grown old. Absent: never.
   */
  readonly dueAt?: number;
  /** Tries that told nothing, since it was last queued or settled for good. */
  readonly attempts: number;
  readonly outcome?: Outcome;
}

/** How a job ends one try. `dueAt` as in `Job`. */
export interface Settlement<Outcome> {
  readonly state: "waiting" | "done" | "failed";
  readonly outcome: Outcome;
  readonly dueAt?: number;
  /** The try says nothing about the job itself (a rate limit, say), and does not count as one. */
  readonly uncounted?: true;
}

export function queuedJob(now: number): Job<never> {
  return { state: "queued", dueAt: now, attempts: 0 };
}

export function claimedJob<Claimed extends Job<unknown>>(job: Claimed, leaseUntil: number): Claimed {
  return { ...job, state: "claimed", dueAt: leaseUntil };
}

export function settledJob<Outcome>(job: Job<Outcome>, settlement: Settlement<Outcome>): Job<Outcome> {
  const { state, outcome, dueAt, uncounted } = settlement;
  const attempts = state === "waiting" ? job.attempts + (uncounted ? 0 : 1) : 0;
  return { state, outcome, attempts, ...(dueAt === undefined ? {} : { dueAt }) };
}
