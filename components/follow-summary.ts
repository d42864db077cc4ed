import type { FollowProgress } from "../lib/domain/follow-progress.ts";
import type { MatchRow } from "../lib/domain/match-row.ts";
import { statusWord } from "./follow-status.ts";

export interface FollowSummary {
  readonly following: number;
  readonly requested: number;
  readonly failed: number;
}

export function summarizeFollows(rows: readonly Pick<MatchRow, "follow">[]): FollowSummary {
  const count = (word: keyof FollowSummary) => rows.filter(({ follow }) => statusWord(follow) === word).length;
  return { following: count("following"), requested: count("requested"), failed: count("failed") };
}

/** How many of all jobs have ended, in whole tenths: often enough to be read out. */
export function tenthsSettled({ open, done, failed }: Pick<FollowProgress, "open" | "done" | "failed">): number {
  const all = open + done + failed;
  return all === 0 ? 0 : Math.floor((10 * (done + failed)) / all);
}
