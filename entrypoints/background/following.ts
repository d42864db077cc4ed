import { isOffline } from "../../lib/browser/network.ts";
import { takeFollowStep } from "../../lib/mastodon/take-follow-step.ts";
import { followWork } from "../../lib/pipeline/follow.ts";
import { createRunner } from "../../lib/pipeline/runner.ts";
import { openDatabase } from "../../lib/store/open.ts";
import { announce } from "./announce.ts";
import { asAccount } from "./as-account.ts";
import { followTools } from "./follow-tools.ts";
import { noteFollowed } from "./long-jobs.ts";

/** Has the instances of the user's accounts follow everybody who is queued and due, as fast as they allow. */
export const runFollows = createRunner(
  followWork(
    followTools({
      openDatabase,
      now: Date.now,
      isOffline,
      chance: Math.random,
      take: async (step) => {
        const result = await asAccount(
          "job" in step ? step.job.accountId : step.accountId,
          (account) => takeFollowStep(account, step, { now: Date.now }),
          ({ outcome }) => outcome.kind === "signed-out",
        );
        return result ?? { outcome: { kind: "unreachable" } };
      },
      onJobSettled: (accountId) => void noteFollowed(accountId).catch(reportError),
      onSettled: announce,
    }),
  ),
);
