import { HOUR_MS } from "./durations.ts";
import { type FollowJob, type FollowOutcome, isToBeListed } from "./follow-job.ts";
import type { Budget } from "./follow-pace.ts";
import type { Person, Relationship } from "./person.ts";

/**
 * The next call for an account whose jobs are due. A person is found first (the instance's own id for them), then it is asked how the account
 * stands to them, for as many at once as may be, and only then they are followed: so it is known who was followed before. Lists come last, again for
 * many at once.
 */
export type FollowStep =
  | { readonly kind: "find"; readonly job: FollowJob }
  | { readonly kind: "relationships"; readonly accountId: string; readonly homeIds: readonly string[] }
  | { readonly kind: "follow" | "unfollow"; readonly job: FollowJob; readonly person: Person }
  | {
      readonly kind: "list";
      readonly accountId: string;
      readonly title: string;
      readonly members: readonly { readonly job: FollowJob; readonly homeId: string }[];
    };

/**
 * What came of a step's call. `found` and `told` are on the way, `listed` comes after the end; the others end the job's try. With it what the
 * instance said of its limits, and until when it wants to be left alone (ms since the epoch), if it does.
 */
export interface StepResult {
  readonly outcome:
    | FollowOutcome
    | { readonly kind: "found"; readonly person: Person }
    | { readonly kind: "told"; readonly byHomeId: ReadonlyMap<string, Relationship> }
    | { readonly kind: "listed"; readonly refused: ReadonlySet<string> };
  readonly budget?: Budget;
  readonly restUntil?: number;
}

/** A due job, and what is known of its person. */
export interface DueFollow {
  readonly job: FollowJob;
  readonly person?: Person | undefined;
  /** When it was asked last how the account stands to them, ms since the epoch. */
  readonly relationshipAskedAt?: number | undefined;
}

/** So many jobs are prepared together: it is as many relationships as are asked for at once. */
export const PREPARED_AT_ONCE = 40;
/** What was known of a relationship is not relied on for longer, because undoing rests on it. */
const RELATIONSHIP_FRESH_MS = HOUR_MS;

/** Of the jobs that are due, the first ones first: what is done next. Undefined where none is due. */
export function chooseFollowStep(due: readonly DueFollow[], now: number): FollowStep | undefined {
  const [first, ...others] = due.filter(({ job }) => !isToBeListed(job));
  return first === undefined ? chooseListStep(due) : chooseNextFollow(first, [first, ...others], now);
}

function chooseNextFollow(first: DueFollow, due: readonly DueFollow[], now: number): FollowStep {
  if (first.person !== undefined && isPrepared(first, now))
    return { kind: first.job.undo ? "unfollow" : "follow", job: first.job, person: first.person };
  const unmet = due.find(({ person }) => person === undefined);
  if (unmet !== undefined) return { kind: "find", job: unmet.job };
  const unsure = due.filter((one) => !isPrepared(one, now));
  return {
    kind: "relationships",
    accountId: first.job.accountId,
    homeIds: unsure.flatMap(({ person }) => person?.homeId ?? []),
  };
}

/** All who go into the same list as the first. Of whom nothing is known any more is found once more before. */
function chooseListStep(due: readonly DueFollow[]): FollowStep | undefined {
  const unmet = due.find(({ person }) => person === undefined);
  if (unmet !== undefined) return { kind: "find", job: unmet.job };
  const [first] = due;
  const title = first?.job.options?.list;
  if (first === undefined || title === undefined) return undefined;
  const members = due.flatMap(({ job, person }) =>
    person !== undefined && job.options?.list === title ? [{ job, homeId: person.homeId }] : [],
  );
  return { kind: "list", accountId: first.job.accountId, title, members };
}

function isPrepared({ job, person, relationshipAskedAt = 0 }: DueFollow, now: number): boolean {
  return job.undo || person?.movedTo !== undefined || now - relationshipAskedAt < RELATIONSHIP_FRESH_MS;
}

/** How following ends where no call is needed, because the instance has said it already. */
export function knownOutcome({ movedTo, relationship }: Person): FollowOutcome | undefined {
  switch (relationship) {
    case "self":
      return { kind: "refused" };
    case "following":
      return { kind: "already" };
    case "requested":
      return { kind: "requested" };
    case "none":
    case undefined:
      return movedTo === undefined ? undefined : { kind: "moved", to: movedTo };
  }
}
