import { describe, expect, it } from "vitest";
import { type FollowOutcome, settleFollow } from "../../../lib/domain/follow-job.ts";
import { claimedJob, queuedJob, settledJob } from "../../../lib/domain/job.ts";
import { type LookupOutcome, settleLookup } from "../../../lib/domain/lookup.ts";

const NOW = 1_800_000_000_000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe("a job", () => {
  it("belongs to the worker that claimed it until its lease runs out", () => {
    expect(claimedJob(queuedJob(NOW), NOW + MINUTE)).toEqual({ state: "claimed", dueAt: NOW + MINUTE, attempts: 0 });
  });

  it("counts tries that told nothing, and forgets them once something was told", () => {
    const tried = settledJob(queuedJob(NOW), { state: "waiting", outcome: "?", dueAt: NOW + 1 });
    expect(tried).toEqual({ state: "waiting", outcome: "?", dueAt: NOW + 1, attempts: 1 });
    expect(settledJob(tried, { state: "done", outcome: "!" })).toEqual({ state: "done", outcome: "!", attempts: 0 });
  });

  it("does not count a try that was not about it", () => {
    const held = settledJob(queuedJob(NOW), { state: "waiting", outcome: "held", dueAt: NOW + 1, uncounted: true });
    expect(held.attempts).toBe(0);
  });
});

describe("a look-up", () => {
  const account = { address: "a@example.org", actorUrl: "https://example.org/users/a" };
  it.each<[LookupOutcome, number, string, number | undefined]>([
    [{ kind: "found", account }, 0, "done", 30 * DAY],
    [{ kind: "not-found" }, 0, "failed", 7 * DAY],
    [{ kind: "gone" }, 3, "failed", 7 * DAY],
    [{ kind: "unreachable" }, 0, "waiting", HOUR],
    [{ kind: "unreachable" }, 1, "waiting", 6 * HOUR],
    [{ kind: "unreachable", retryAfterMs: 2 * HOUR }, 0, "waiting", 2 * HOUR],
    [{ kind: "hidden" }, 0, "waiting", HOUR],
    [{ kind: "refused" }, 2, "waiting", DAY],
    [{ kind: "invalid" }, 3, "waiting", 7 * DAY],
    [{ kind: "invalid" }, 40, "waiting", 7 * DAY],
    [{ kind: "rate-limited" }, 0, "waiting", HOUR],
    [{ kind: "rate-limited", retryAfterMs: 5_000 }, 9, "waiting", 5_000],
  ])("that ends as %j after %i vain tries is %s, due in %i ms", (outcome, attempts, state, dueIn) => {
    const settlement = settleLookup(outcome, { attempts, isFediverse: true, now: NOW });
    expect(settlement.state).toBe(state);
    expect(settlement.dueAt).toBe(dueIn === undefined ? undefined : NOW + dueIn);
  });
});

describe("an answer of nobody from a host that may be any web site", () => {
  it.each([
    { kind: "not-found" },
    { kind: "gone" },
  ] as const)("is asked for again like one that told nothing: %j", (outcome) => {
    const settle = (attempts: number) => settleLookup(outcome, { attempts, isFediverse: false, now: NOW });
    expect([0, 1, 2, 3].map((attempts) => (settle(attempts).dueAt ?? 0) - NOW)).toEqual([HOUR, 6 * HOUR, DAY, 7 * DAY]);
    expect(settle(0)).toMatchObject({ state: "waiting", outcome });
  });
});

describe("a follow", () => {
  it.each<[FollowOutcome, number, string, number | undefined]>([
    [{ kind: "following" }, 0, "done", undefined],
    [{ kind: "requested" }, 0, "done", undefined],
    [{ kind: "moved", to: "b@example.org" }, 0, "failed", undefined],
    [{ kind: "refused" }, 0, "failed", undefined],
    [{ kind: "gone" }, 0, "failed", undefined],
    [{ kind: "limit-reached" }, 0, "failed", undefined],
    [{ kind: "rate-limited", retryAt: NOW + 7_000 }, 4, "waiting", 7_000],
    [{ kind: "signed-out" }, 4, "waiting", 0],
    [{ kind: "unreachable" }, 0, "waiting", 30_000],
    [{ kind: "unresolved" }, 1, "waiting", 2 * MINUTE],
    [{ kind: "unresolved" }, 4, "waiting", 6 * HOUR],
    [{ kind: "unresolved" }, 5, "failed", undefined],
  ])("that ends as %j after %i vain tries is %s, due in %i ms", (outcome, attempts, state, dueIn) => {
    const settlement = settleFollow(outcome, attempts, NOW);
    expect(settlement.state).toBe(state);
    expect(settlement.dueAt).toBe(dueIn === undefined ? undefined : NOW + dueIn);
  });
});
