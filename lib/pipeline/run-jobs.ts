/**
 * How long a claimed job belongs to the worker that claimed it. Longer than the slowest job can take (a look-up: six requests of 8 s; a
 * follow: two calls of 20 s), and as long as a job waits at the most when its worker died.
 */
export const LEASE_MS = 60_000;

/** One kind of work. Its jobs live in the store; nothing here remembers more than what is in flight. */
export interface Work<Job> {
  /** How many jobs may be in flight at once. */
  readonly concurrency: number;
  /** Claims at most `room` jobs that are due and may start beside those in flight. */
  readonly claim: (room: number, inFlight: readonly Job[]) => Promise<readonly Job[]>;
  /** Does one job and settles it in the store. If it throws, the job stays claimed until its lease runs out. */
  readonly perform: (job: Job) => Promise<void>;
}

/**
 * Claims and performs jobs until none can be claimed. Starting and resuming are the same: a worker that died left claimed jobs behind,
 * and they fall due when their lease has run out.
 */
export async function runJobs<Job>({ concurrency, claim, perform }: Work<Job>): Promise<void> {
  const inFlight = new Map<Job, Promise<void>>();
  let failure: { error: unknown } | undefined;
  for (;;) {
    const room = concurrency - inFlight.size;
    const claimed = room > 0 && failure === undefined ? await claim(room, [...inFlight.keys()]) : [];
    for (const job of claimed) {
      const done = perform(job)
        .catch((error: unknown) => {
          failure ??= { error };
        })
        .finally(() => inFlight.delete(job));
      inFlight.set(job, done);
    }
    if (inFlight.size === 0) break;
    await Promise.race(inFlight.values());
  }
  if (failure !== undefined) throw failure.error;
}
