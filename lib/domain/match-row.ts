import { type Declaration, listDeclarations } from "./declaration.ts";
import { type FollowJob, type FollowOutcome, isGivenUp, isOver } from "./follow-job.ts";
import type { JobState } from "./job.ts";
import type { KnownAccount } from "./known-account.ts";
import type { LookupOutcome } from "./lookup.ts";
import type { Match } from "./match.ts";
import { neutralText } from "./neutral-text.ts";
import type { Person } from "./person.ts";

/** A proven person, beside the X accounts that declare them: one row of the list that the user sees. */
export interface MatchRow {
  readonly match: Match;
  /** Nobody has looked at the list since it was found. */
  readonly isNew: boolean;
  /** The user does not want to see them in the list any more. */
  readonly isHidden: boolean;
  readonly declaredBy: readonly Declaration[];
  readonly follow?: FollowStatus;
  /** They were followed once because the user asked for it, and are no longer: the follow was taken back, or ended elsewhere. */
  readonly wasFollowed?: true;
  /** What the signed-in account's instance says of them, once it was asked. */
  readonly person?: Person;
}

/** How far following the person has come. */
export interface FollowStatus {
  readonly state: JobState;
  readonly outcome?: FollowOutcome;
  readonly dueAt?: number;
  /** The follow is to be taken back. */
  readonly undo?: true;
  /** The user has not asked for it: it is known before that it would fail. */
  readonly isUnasked?: true;
}

/** All that the list of matches is made of, as the store holds it. */
export interface MatchSources {
  readonly matches: readonly (Match & { readonly unseenSince?: number })[];
  readonly lookups: readonly { readonly address: string; readonly outcome?: LookupOutcome }[];
  readonly sightings: readonly KnownAccount[];
  readonly followJobs: readonly FollowJob[];
  /** Addresses of people whom the user has hidden. */
  readonly hidden: ReadonlySet<string>;
  /** As the instance of the account that would follow sees them. */
  readonly people: readonly Person[];
  /** The user's own accounts: never offered. */
  readonly ownAddresses: ReadonlySet<string>;
}

/** Joins them, in the order of the matches. A match that no X account declares any more (they changed their bio) is left out. */
export function listMatches(sources: MatchSources): MatchRow[] {
  const { matches, lookups, sightings, followJobs, hidden, people, ownAddresses } = sources;
  const provenAs = new Map<string, string>();
  for (const { address, outcome } of lookups) {
    if (outcome?.kind === "found") provenAs.set(address, outcome.account.address);
  }
  const declarations = new Map<string, Declaration[]>();
  for (const [address, declaredBy] of listDeclarations(sightings)) {
    const proven = provenAs.get(address);
    if (proven !== undefined) declarations.set(proven, [...(declarations.get(proven) ?? []), ...declaredBy]);
  }
  const jobs = new Map(followJobs.filter((job) => !isGivenUp(job)).map((job) => [job.address, job]));
  const persons = new Map(people.map((person) => [person.address, person]));
  return matches.flatMap(({ unseenSince, ...match }): MatchRow[] => {
    const declaredBy = declarations.get(match.address);
    if (declaredBy === undefined || ownAddresses.has(match.address)) return [];
    const person = persons.get(match.address);
    const follow = followStatus(jobs, match.address, person);
    const asked = jobs.get(match.address);
    const wasFollowed = asked !== undefined && isOver(asked, person?.relationship);
    // One's own old account, whoever names it.
    const target = targetOf(follow?.outcome, person);
    if (target !== undefined && ownAddresses.has(target)) return [];
    return [
      {
        match,
        isNew: unseenSince !== undefined,
        isHidden: hidden.has(match.address),
        declaredBy,
        ...(follow && { follow }),
        ...(wasFollowed && { wasFollowed }),
        ...(person && { person: withLinksBack(person, declaredBy) }),
      },
    ];
  });
}

function withLinksBack({ xNames, ...person }: Person, declaredBy: readonly Declaration[]): Person {
  const linksBack = xNames && declaredBy.some(({ x }) => xNames.includes(x.screenName.toLowerCase()));
  return {
    ...person,
    displayName: neutralText(person.displayName),
    ...(linksBack !== undefined && { linksBack }),
  };
}

/**
 * The job's word, but where the instance has a later one: who was followed elsewhere needs no job, and who is no longer followed can be asked for
 * again. For people who moved it is that of the account they have now, once the user has chosen to follow it; until then nobody can follow them.
 */
function followStatus(
  jobs: ReadonlyMap<string, FollowJob>,
  address: string,
  person: Person | undefined,
): FollowStatus | undefined {
  const asked = jobs.get(address);
  const target = targetOf(asked?.outcome, person);
  const there = target === undefined ? undefined : jobs.get(target);
  if (there !== undefined && !isOver(there)) return statusOf(there);
  if (asked !== undefined && !isOver(asked, person?.relationship)) return statusOf(asked);
  if (person?.relationship === "following") return { state: "done", outcome: { kind: "already" } };
  if (person?.relationship === "requested") return { state: "done", outcome: { kind: "requested" } };
  return target === undefined
    ? undefined
    : { state: "failed", outcome: { kind: "moved", to: target }, isUnasked: true };
}

function statusOf({ state, outcome, dueAt, undo }: FollowJob): FollowStatus {
  return { state, ...(outcome && { outcome }), ...(dueAt !== undefined && { dueAt }), ...(undo && { undo }) };
}

/** The account that they have moved to, where it can be followed in the place of the old one, and the user has not asked for it yet. */
export function followableMove({ follow }: Pick<MatchRow, "follow">): string | undefined {
  return follow?.state === "failed" && follow.outcome?.kind === "moved" ? follow.outcome.to : undefined;
}

/** The address of the account that the person has moved to, as far as the instance has said so. */
export function movedTo({ follow, person }: Pick<MatchRow, "follow" | "person">): string | undefined {
  return targetOf(follow?.outcome, person);
}

function targetOf(outcome: FollowOutcome | undefined, person: Person | undefined): string | undefined {
  return outcome?.kind === "moved" ? outcome.to : person?.movedTo;
}
