import { MINUTE_MS } from "../domain/durations.ts";

/**
 * How long a claimed job belongs to the worker that claimed it. Longer than the slowest job can take (a look-up: six requests of 8 s; a
 * follow: two calls of 20 s), and as long as a job waits at the most when its worker died.
 */
export const LEASE_MS = MINUTE_MS;

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
 * A function that claims and performs jobs until none can be claimed. Starting and resuming are the same: a worker that died left
 * claimed jobs behind, and they fall due when their lease has run out. Called while it runs, it looks at once for what came in meanwhile;
 * all callers get the promise of the whole run, which rejects if a claim or a job failed, after the others have ended.
 */
export function createRunner<Job>({ concurrency, claim, perform }: Work<Job>): () => Promise<void> {
  const inFlight = new Map<Job, Promise<void>>();
  let run: Promise<void> | undefined;
  let isCalled = false;
  let noticeCall = () => {};

  const start = (job: Job, onFailure: (error: unknown) => void) => {
    const done = perform(job)
      .catch(onFailure)
      .finally(() => inFlight.delete(job));
    inFlight.set(job, done);
  };

  const runAll = async () => {
    const failures: unknown[] = [];
    const claimUpTo = async (room: number): Promise<readonly Job[]> => {
      try {
        return room > 0 ? await claim(room, [...inFlight.keys()]) : [];
      } catch (error) {
        failures.push(error);
        return [];
      }
    };
    let foundNone = false;
    while (inFlight.size > 0 || (failures.length === 0 && (isCalled || !foundNone))) {
      isCalled = false;
      const called = new Promise<void>((resolve) => {
        noticeCall = resolve;
      });
      const claimed = await claimUpTo(failures.length > 0 ? 0 : concurrency - inFlight.size);
      foundNone = claimed.length === 0;
      for (const job of claimed) start(job, (error) => failures.push(error));
      if (inFlight.size === 0) continue;
      await Promise.race([...inFlight.values(), called]);
      foundNone = false;
    }
    if (failures.length > 0) throw failures[0];
  };

  return () => {
    isCalled = true;
    noticeCall();
    run ??= runAll().finally(() => {
      run = undefined;
    });
    return run;
  };
}
