import { isOffline } from "../../lib/browser/network.ts";
import { takeFollowStep } from "../../lib/mastodon/take-follow-step.ts";
import { followWork } from "../../lib/pipeline/follow.ts";
import { createRunner } from "../../lib/pipeline/runner.ts";
import { openDatabase } from "../../lib/store/open.ts";
import { announce } from "./announce.ts";
import { asAccount } from "./as-account.ts";
import { followTools } from "./follow-tools.ts";
import { noteFollowed } from "./long-jobs.ts";

/** By account, how many calls have followed or unfollowed somebody since the worker started. */
const followed = new Map<string, number>();

export function countFollowed(accountId: string): number {
  return followed.get(accountId) ?? 0;
}

/** Has the instances of the user's accounts follow everybody who is queued and due, as fast as they allow. */
export const runFollows = createRunner(
  followWork(
    followTools({
      openDatabase,
      now: Date.now,
      isOffline,
      chance: Math.random,
      take: async (step) => {
        const accountId = "job" in step ? step.job.accountId : step.accountId;
        const result = await asAccount(
          accountId,
          (account) => takeFollowStep(account, step, { now: Date.now }),
          ({ outcome }) => outcome.kind === "signed-out",
        );
        if (step.kind === "follow" || step.kind === "unfollow") followed.set(accountId, countFollowed(accountId) + 1);
        return result ?? { outcome: { kind: "unreachable" } };
      },
      onJobSettled: (accountId) => void noteFollowed(accountId).catch(reportError),
      onSettled: announce,
    }),
  ),
);
