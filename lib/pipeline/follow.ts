import { HOUR_MS } from "../domain/durations.ts";
import { type FollowJob, type FollowOutcome, settleFollow, withList } from "../domain/follow-job.ts";
import { FAILURES_BEFORE_REST, type FollowPace, paceAfter } from "../domain/follow-pace.ts";
import { type FollowStep, knownOutcome, type StepResult } from "../domain/follow-step.ts";
import type { Settlement } from "../domain/job.ts";
import type { Person, Relationship } from "../domain/person.ts";
import { LostNetwork, type NetworkTools } from "./lost-network.ts";
import { LEASE_MS, type Work } from "./runner.ts";

/** Accounts on different instances do not wait for each other. */
const CONCURRENCY = 8;
/** An id that an instance gave longer ago may have become that of nobody. */
const ID_FRESH_MS = HOUR_MS;

export interface FollowTools extends NetworkTools {
  /** In [0, 1). */
  readonly chance: () => number;
  /** The user's accounts that may send something now: neither signed out, nor paused, nor resting. */
  readonly listReady: (now: number) => Promise<readonly { readonly id: string }[]>;
  readonly claim: (options: { accountId: string; now: number; leaseUntil: number }) => Promise<FollowStep | undefined>;
  /** Makes the step's call. */
  readonly take: (step: FollowStep) => Promise<StepResult>;
  readonly keepPerson: (job: FollowJob, person: Person) => Promise<void>;
  /** The id of the person was no good any more. */
  readonly forgetPerson: (job: FollowJob) => Promise<void>;
  readonly keepRelationships: (
    accountId: string,
    homeIds: readonly string[],
    byHomeId: ReadonlyMap<string, Relationship>,
  ) => Promise<void>;
  readonly release: (job: FollowJob) => Promise<void>;
  readonly settle: (job: FollowJob, settlement: Settlement<FollowOutcome>) => Promise<void>;
  /** The jobs are due no more; `refused`: ids of the people whom the instance would not put into the list. */
  readonly keepListed: (
    members: readonly { readonly job: FollowJob; readonly homeId: string }[],
    refused: ReadonlySet<string>,
  ) => Promise<void>;
  readonly keepPace: (accountId: string, change: (pace: FollowPace) => FollowPace) => Promise<FollowPace>;
  /** The account's instance no longer knows the token. */
  readonly signedOut: (accountId: string) => Promise<void>;
  /** Called after each step. */
  readonly onSettled: () => void;
}

/**
 * FollowJob → done: has the user's instance follow each person, at the pace that the instance allows. One call at a time for each
 * account: the answer to one tells whether the next is welcome.
 */
export function followWork(tools: FollowTools): Work<FollowStep> {
  const { now, listReady, claim, take, onSettled } = tools;
  const lostNetwork = new LostNetwork(tools);
  return {
    concurrency: CONCURRENCY,
    claim: async (room, inFlight) => {
      if (lostNetwork.isPausing()) return [];
      const busy = new Set(inFlight.map(accountOf));
      const free = (await listReady(now())).filter(({ id }) => !busy.has(id)).slice(0, room);
      const steps = await Promise.all(
        free.map(({ id }) => claim({ accountId: id, now: now(), leaseUntil: now() + LEASE_MS })),
      );
      return steps.filter((step) => step !== undefined);
    },
    perform: async (step) => {
      if (!(await settleKnown(step, tools))) {
        const isNetworkLost = lostNetwork.begin();
        const result = await take(step);
        if (isNetworkLost(result.outcome.kind !== "unreachable")) return;
        await finishStep(step, result, tools);
      }
      onSettled();
    },
  };
}

/** Settles a follow that ends without a call, by what is known of the person. Gives whether it was one. */
async function settleKnown(step: FollowStep, tools: FollowTools): Promise<boolean> {
  if (step.kind !== "follow") return false;
  const known = knownOutcome(step.person);
  if (known !== undefined) await settle(step.job, known, false, tools);
  return known !== undefined;
}

async function finishStep(step: FollowStep, { outcome, budget, restUntil }: StepResult, tools: FollowTools) {
  const { now, chance, keepPace } = tools;
  const isTrouble = outcome.kind === "unreachable";
  const { failuresInRow } = await keepPace(accountOf(step), (pace) =>
    paceAfter(pace, { budget, restUntil, isTrouble }, now(), chance()),
  );
  if (outcome.kind === "signed-out") await tools.signedOut(accountOf(step));
  if (step.kind === "list") {
    if (outcome.kind === "listed") await tools.keepListed(step.members, outcome.refused);
    else if (outcome.kind === "refused")
      await tools.keepListed(step.members, new Set(step.members.map(({ homeId }) => homeId)));
    return;
  }
  if (step.kind === "relationships") {
    if (outcome.kind === "told") await tools.keepRelationships(step.accountId, step.homeIds, outcome.byHomeId);
    // A server that does not tell them is not asked again: who was followed before remains unknown.
    else if (outcome.kind === "refused") await tools.keepRelationships(step.accountId, step.homeIds, new Map());
    return;
  }
  if (outcome.kind === "told" || outcome.kind === "listed") return;
  if (outcome.kind === "found") {
    await tools.keepPerson(step.job, outcome.person);
    return tools.release(step.job);
  }
  if (step.kind === "follow" && outcome.kind === "gone" && now() - step.person.readAt > ID_FRESH_MS) {
    await tools.forgetPerson(step.job);
    return tools.release(step.job);
  }
  const isInstanceInTrouble = failuresInRow >= FAILURES_BEFORE_REST;
  await settle(step.job, marked(outcome, step), isInstanceInTrouble, tools);
}

function settle(job: FollowJob, outcome: FollowOutcome, isInstanceInTrouble: boolean, tools: FollowTools) {
  const now = tools.now();
  return tools.settle(job, withList(settleFollow(outcome, job.attempts, now, isInstanceInTrouble), job, now));
}

/** A follow is new where the instance said, just before, that there was none. */
function marked(outcome: FollowOutcome, step: FollowStep): FollowOutcome {
  if (outcome.kind !== "following" && outcome.kind !== "requested") return outcome;
  const isNew = step.kind === "follow" && step.person.relationship === "none";
  return isNew ? { ...outcome, isNew } : outcome;
}

function accountOf(step: FollowStep): string {
  return "job" in step ? step.job.accountId : step.accountId;
}
