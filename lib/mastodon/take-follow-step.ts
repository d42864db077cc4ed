import { DAY_MS } from "../domain/durations.ts";
import type { FollowStep, StepResult } from "../domain/follow-step.ts";
import type { Asker } from "./account-entity.ts";
import { addToList } from "./add-to-list.ts";
import { askAboutPeople } from "./ask-about-people.ts";
import type { CallOptions } from "./client.ts";
import { findPerson, followPerson, unfollowPerson } from "./follow-person.ts";

/**
 * An id that was read longer ago may be somebody else's by now, at a server that was put back to an older state: nobody is followed by it before
 * the person was found once more under their address. Reading them early has saved that call.
 */
const ID_HOLDS_MS = DAY_MS;

/** Makes the call of one step of following. Never throws. */
export async function takeFollowStep(asker: Asker, step: FollowStep, options: CallOptions): Promise<StepResult> {
  switch (step.kind) {
    case "find":
      return findPerson(asker, step.job.address, options);
    case "follow":
      if (options.now() - step.person.readAt > ID_HOLDS_MS) return findPerson(asker, step.job.address, options);
      return followPerson(asker, step.person.homeId, options, step.job.options);
    case "unfollow":
      return unfollowPerson(asker, step.person.homeId, options);
    case "list":
      return addToList(
        asker,
        step.title,
        step.members.map(({ homeId }) => homeId),
        options,
      );
    case "relationships": {
      const { answer, ...pace } = await askAboutPeople(asker, step, options);
      return { ...pace, outcome: readOutcome(answer, pace.restUntil) };
    }
  }
}

function readOutcome(
  answer: Awaited<ReturnType<typeof askAboutPeople>>["answer"],
  restUntil: number | undefined,
): StepResult["outcome"] {
  switch (answer.kind) {
    case "relationships":
      return { kind: "told", byHomeId: answer.byHomeId };
    case "signed-out":
    case "refused":
      return { kind: answer.kind };
    default:
      return restUntil === undefined ? { kind: "unreachable" } : { kind: "rate-limited", retryAt: restUntil };
  }
}
