import { describe, expect, it } from "vitest";
import type { FollowJob, FollowOutcome } from "../../../lib/domain/follow-job.ts";
import { type FollowPace, FRESH_PACE, mayFollow } from "../../../lib/domain/follow-pace.ts";
import type { FollowStep, StepResult } from "../../../lib/domain/follow-step.ts";
import { queuedJob } from "../../../lib/domain/job.ts";
import type { Person, Relationship } from "../../../lib/domain/person.ts";
import { selectFollowable } from "../../../lib/pipeline/enqueue.ts";
import { type FollowTools, followWork } from "../../../lib/pipeline/follow.ts";
import { createRunner } from "../../../lib/pipeline/runner.ts";

const NOW = 1_800_000_000_000;
const ME = "me@home.example.org";

const job = (address: string): FollowJob => ({ ...queuedJob(NOW), accountId: ME, address, askedAt: NOW });
function person(address: string, change: Partial<Person> = {}): Person {
  return { address, homeId: address, displayName: "", relationship: "none", readAt: NOW, ...change };
}

/** Steps in memory, and an instance that answers as the test says. */
function world(
  steps: readonly FollowStep[],
  answer: (step: FollowStep) => StepResult | Promise<StepResult>,
  surroundings: Partial<FollowTools> = {},
) {
  const open = [...steps];
  const taken: string[] = [];
  const log: string[] = [];
  let pace: FollowPace = FRESH_PACE;
  let signedOut = false;
  const settled = new Map<string, FollowOutcome>();
  const tools: FollowTools = {
    now: () => NOW,
    isOffline: () => false,
    chance: () => 0.5,
    listReady: async (now) => (signedOut || !mayFollow(pace, now) ? [] : [{ id: ME }]),
    claim: async () => open.shift(),
    take: async (step) => {
      taken.push("job" in step ? `${step.kind} ${step.job.address}` : step.kind);
      return answer(step);
    },
    keepPerson: async ({ address }) => void log.push(`keep ${address}`),
    forgetPerson: async ({ address }) => void log.push(`forget ${address}`),
    keepRelationships: async (_accountId, homeIds, byHomeId) =>
      void log.push(`told ${byHomeId.size} of ${homeIds.length}`),
    keepListed: async (members, refused) =>
      void log.push(`listed ${members.length - refused.size} of ${members.length}`),
    release: async ({ address }) => void log.push(`release ${address}`),
    settle: async ({ address }, { state, outcome }) => {
      settled.set(address, outcome);
      log.push(`${state} ${address}`);
    },
    keepPace: async (_accountId, change) => {
      pace = change(pace);
      return pace;
    },
    signedOut: async () => {
      signedOut = true;
    },
    onSettled: () => {},
    ...surroundings,
  };
  return { run: createRunner(followWork(tools)), log, taken, settled, pace: () => pace };
}

const followStep = (address: string, change: Partial<Person> = {}): FollowStep => ({
  kind: "follow",
  job: job(address),
  person: person(address, change),
});
const [A, B] = ["a@one.example.org", "b@one.example.org"];

describe("following", () => {
  it("goes on with the others when one fails", async () => {
    const { run, log } = world([followStep(A), followStep(B)], (step) => ({
      outcome: { kind: "job" in step && step.job.address === A ? "gone" : "following" },
    }));
    await run();
    expect(log).toEqual([`failed ${A}`, `done ${B}`]);
  });

  it("tries the list that the user named as any call, and no more where the instance keeps none", async () => {
    const members = [A, B].map((address) => ({ job: job(address), homeId: address }));
    const step = { kind: "list", accountId: ME, title: "From X", members } as const;
    const outcomes: StepResult["outcome"][] = [
      { kind: "unreachable" },
      { kind: "listed", refused: new Set([B]) },
      { kind: "refused" },
    ];
    const { run, log, taken } = world([step, step, step], () => ({ outcome: outcomes.shift() ?? { kind: "gone" } }));
    await run();
    expect(taken).toEqual(["list", "list", "list"]);
    expect(log).toEqual(["listed 1 of 2", "listed 0 of 2"]);
  });

  it("marks as new only whom the account did not follow before", async () => {
    const steps = [followStep(A), followStep(B, { relationship: undefined as unknown as Relationship })];
    const { run, settled } = world(steps, () => ({ outcome: { kind: "requested" } }));
    await run();
    expect([...settled]).toEqual([
      [A, { kind: "requested", isNew: true }],
      [B, { kind: "requested" }],
    ]);
  });

  it.each([
    ["follows them already", { relationship: "following" }, { kind: "already" }],
    ["has asked already", { relationship: "requested" }, { kind: "requested" }],
    ["is the person", { relationship: "self" }, { kind: "refused" }],
    ["sees that they moved", { movedTo: B }, { kind: "moved", to: B }],
  ] as const)("makes no call where the account %s", async (_what, change, outcome) => {
    const { run, taken, settled } = world([followStep(A, change)], () => ({ outcome: { kind: "gone" } }));
    await run();
    expect(taken).toEqual([]);
    expect(settled.get(A)).toEqual(outcome);
  });

  it("keeps the person that was found, and goes on with them later", async () => {
    const { run, log } = world([{ kind: "find", job: job(A) }], () => ({
      outcome: { kind: "found", person: person(A) },
    }));
    await run();
    expect(log).toEqual([`keep ${A}`, `release ${A}`]);
  });

  it("looks for a person once more where an old id leads to nobody", async () => {
    const { run, log } = world([followStep(A, { readAt: 0 })], () => ({ outcome: { kind: "gone" } }));
    await run();
    expect(log).toEqual([`forget ${A}`, `release ${A}`]);
  });

  it("keeps an old id that leads to the person still, and believes a new one that leads to nobody", async () => {
    const { run, log } = world([followStep(A, { readAt: 0 }), followStep(B)], (step) => ({
      outcome: { kind: "job" in step && step.job.address === A ? "following" : "gone" },
    }));
    await run();
    expect(log).toEqual([`done ${A}`, `failed ${B}`]);
  });

  it("does without relationships where the instance does not tell them", async () => {
    const step: FollowStep = { kind: "relationships", accountId: ME, homeIds: ["1", "2"] };
    const { run, log } = world([step], () => ({ outcome: { kind: "refused" } }));
    await run();
    expect(log).toEqual(["told 0 of 2"]);
  });

  it.each([
    { kind: "unreachable" },
    { kind: "rate-limited", retryAt: NOW + 1_000 },
    { kind: "signed-out" },
  ] as const)("asks for relationships once more where the answer was $kind: nobody passes for known", async (outcome) => {
    const step: FollowStep = { kind: "relationships", accountId: ME, homeIds: ["1", "2"] };
    const { run, log } = world([step], () => ({ outcome }));
    await run();
    expect(log).toEqual([]);
  });

  it("has the pages told after each step, also after one that took no call", async () => {
    let told = 0;
    const steps = [followStep(A), followStep(B, { relationship: "following" })];
    const { run } = world(steps, () => ({ outcome: { kind: "following" } }), { onSettled: () => void told++ });
    await run();
    expect(told).toBe(2);
  });

  it("stops asking when the instance wants a rest", async () => {
    const { run, taken, log, pace } = world([followStep(A), followStep(B)], () => ({
      outcome: { kind: "rate-limited", retryAt: NOW + 1_000 },
      budget: { of: "follows", limit: 400, remaining: 0, resetAt: NOW + 1_000 },
      restUntil: NOW + 1_000,
    }));
    await run();
    expect(taken).toEqual([`follow ${A}`]);
    expect(log).toEqual([`waiting ${A}`]);
    expect(pace()).toMatchObject({ restUntil: NOW + 1_000, restReason: "follows", follows: { remaining: 0 } });
  });

  it("stops asking an instance that is in trouble, and gives nobody up for it", async () => {
    const lastTry = { kind: "follow", job: { ...job(B), attempts: 99 }, person: person(B) } as const;
    const steps = [followStep(A), lastTry, followStep("c@one.example.org")];
    const { run, taken, log, pace } = world(steps, () => ({ outcome: { kind: "unreachable" } }));
    await run();
    expect(taken).toHaveLength(2);
    expect(log).toEqual([`waiting ${A}`, `waiting ${B}`]);
    expect(pace()).toMatchObject({ restReason: "trouble", failuresInRow: 2 });
  });

  it("stops asking when the token is no longer valid, and keeps the job", async () => {
    const { run, taken, log } = world([followStep(A), followStep(B)], () => ({ outcome: { kind: "signed-out" } }));
    await run();
    expect(taken).toEqual([`follow ${A}`]);
    expect(log).toEqual([`waiting ${A}`]);
  });
});

describe("calls", () => {
  it("go to an instance one at a time, for each account that is ready", async () => {
    const other = "me@other.example.org";
    const open = [A, B].flatMap((address) =>
      [ME, other].map((accountId): FollowStep => ({ kind: "find", job: { ...job(address), accountId } })),
    );
    const underWay: string[] = [];
    let atOnce = 0;
    const { run, taken } = world(
      [],
      async (step) => {
        const accountId = "job" in step ? step.job.accountId : step.accountId;
        expect(underWay).not.toContain(accountId);
        underWay.push(accountId);
        atOnce = Math.max(atOnce, underWay.length);
        await new Promise((resolve) => setTimeout(resolve, 1));
        underWay.splice(underWay.indexOf(accountId), 1);
        return { outcome: { kind: "unresolved" } };
      },
      {
        listReady: async () => [{ id: ME }, { id: other }],
        claim: async ({ accountId, now, leaseUntil }) => {
          expect(leaseUntil, "longer than any call takes").toBeGreaterThan(now + 40_000);
          const next = open.findIndex((step) => "job" in step && step.job.accountId === accountId);
          return next < 0 ? undefined : open.splice(next, 1)[0];
        },
      },
    );
    await run();
    expect(taken).toHaveLength(4);
    expect(atOnce).toBe(2);
  });

  it("are not made for a while once the network was found lost, and the one that found it counts for nothing", async () => {
    const { run, taken, log } = world([followStep(A), followStep(B)], () => ({ outcome: { kind: "unreachable" } }), {
      isOffline: () => true,
    });
    await run();
    await run();
    expect(taken).toEqual([`follow ${A}`]);
    expect(log).toEqual([]);
  });
});

describe("choosing who may be followed", () => {
  it("drops whoever is not proven or is hidden, and the accounts of the user", () => {
    const row = (address: string, isHidden = false) => ({ match: { address, actorUrl: "", foundAt: NOW }, isHidden });
    const rows = [row(A), row(B, true), row(ME)];
    expect(selectFollowable([A, A, B, "stranger@one.example.org", ME], rows, new Set([ME]))).toEqual([A]);
  });
});
