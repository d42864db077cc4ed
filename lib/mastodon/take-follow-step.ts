import type { FollowOutcome } from "../domain/follow-job.ts";
import type { Budget } from "../domain/follow-pace.ts";
import type { FollowStep } from "../domain/follow-step.ts";
import type { Person, Relationship } from "../domain/person.ts";
import type { Asker } from "./account-entity.ts";
import { addToList } from "./add-to-list.ts";
import { askAboutPeople } from "./ask-about-people.ts";
import { type CallOptions, findPerson, followPerson, unfollowPerson } from "./follow-person.ts";

/** What came of a step's call; the shape of `StepResult` in the pipeline. */
export interface TakenStep {
  readonly outcome:
    | FollowOutcome
    | { readonly kind: "found"; readonly person: Person }
    | { readonly kind: "told"; readonly byHomeId: ReadonlyMap<string, Relationship> }
    | { readonly kind: "listed"; readonly refused: ReadonlySet<string> };
  readonly budget?: Budget;
  readonly restUntil?: number;
}

/** Makes the call of one step of following. Never throws. */
export async function takeFollowStep(asker: Asker, step: FollowStep, options: CallOptions): Promise<TakenStep> {
  switch (step.kind) {
    case "find":
      return findPerson(asker, step.job.address, options);
    case "follow":
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
): TakenStep["outcome"] {
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
