import type { FollowJob } from "./follow-job.ts";

/** How far the following that the user asked for last has come. */
export interface FollowProgress {
  readonly open: number;
  readonly done: number;
  readonly failed: number;
  /** Nothing is sent before this time (ms since the epoch), because the instance asked for a rest. */
  readonly restUntil?: number;
}

/**
 * Counts the jobs of one account that belong together: all that were asked for since the oldest one that is still open, or, when none is,
 * those of the last time. Five people after a hundred are five to go, not a hundred and five.
 */
export function countFollows(jobs: readonly FollowJob[]): Pick<FollowProgress, "open" | "done" | "failed"> {
  const isOpen = ({ state }: FollowJob) => state !== "done" && state !== "failed";
  const open = jobs.filter(isOpen);
  const since =
    open.length > 0 ? Math.min(...open.map(({ askedAt }) => askedAt)) : Math.max(...jobs.map(({ askedAt }) => askedAt));
  const together = jobs.filter(({ askedAt }) => askedAt >= since);
  const count = (wanted: FollowJob["state"]) => together.filter(({ state }) => state === wanted).length;
  return { open: open.length, done: count("done"), failed: count("failed") };
}
