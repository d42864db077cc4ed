import { describe, expect, it } from "vitest";
import {
  costsNoFollow,
  type FollowJob,
  type FollowOutcome,
  isAskedAnew,
  isGivenUp,
  isNewlyFollowed,
  isOpen,
  isOver,
  isRetriable,
  isTakenBack,
  isToBeListed,
  remainderOf,
} from "../../../lib/domain/follow-job.ts";

const job = (fields: Partial<FollowJob>): FollowJob => ({
  accountId: "me@home.example.org",
  address: "a@one.example.org",
  askedAt: 1,
  state: "queued",
  attempts: 0,
  ...fields,
});
const ended = (outcome: FollowOutcome, fields: Partial<FollowJob> = {}) => job({ state: "done", outcome, ...fields });
const failed = (outcome: FollowOutcome) => job({ state: "failed", outcome });

const FOLLOWED = { kind: "following", isNew: true } as const;

/** One in each way that a job may stand. */
const JOBS = {
  queued: job({ dueAt: 1 }),
  "under way": job({ state: "claimed", dueAt: 1 }),
  "given up under way": job({ state: "claimed" }),
  waiting: job({ state: "waiting", dueAt: 1, outcome: { kind: "unreachable" } }),
  followed: ended(FOLLOWED),
  "followed, which may not be new": ended({ kind: "following" }),
  requested: ended({ kind: "requested", isNew: true }),
  "followed before": ended({ kind: "already" }),
  "to be listed": ended(FOLLOWED, { dueAt: 1, options: { list: "X" } }),
  listed: ended(FOLLOWED, { options: { list: "X" } }),
  "to be taken back": job({ undo: true, dueAt: 1, outcome: FOLLOWED }),
  "to be taken back, and tried": job({ state: "waiting", undo: true, dueAt: 1, outcome: { kind: "unreachable" } }),
  "failed to be taken back": job({ state: "failed", undo: true, outcome: { kind: "unreachable" } }),
  "taken back": ended({ kind: "unfollowed" }),
  refused: failed({ kind: "refused" }),
  unresolved: failed({ kind: "unresolved" }),
  moved: failed({ kind: "moved", to: "b@one.example.org" }),
  gone: failed({ kind: "gone" }),
} satisfies Record<string, FollowJob>;
type Standing = keyof typeof JOBS;

const DONE: readonly Standing[] = [
  "followed",
  "followed, which may not be new",
  "requested",
  "followed before",
  "to be listed",
  "listed",
  "taken back",
];
const FAILED: readonly Standing[] = ["failed to be taken back", "refused", "unresolved", "moved", "gone"];
const UNDOING: readonly Standing[] = ["to be taken back", "to be taken back, and tried"];

describe("a follow job", () => {
  it.each<[string, (one: FollowJob) => boolean, readonly Standing[]]>([
    ["is open", isOpen, ["queued", "under way", "given up under way", "waiting", ...UNDOING]],
    ["is to be listed", isToBeListed, ["to be listed"]],
    ["costs no follow", costsNoFollow, [...DONE, ...UNDOING, "failed to be taken back"]],
    ["may be taken back", isNewlyFollowed, ["followed", "requested", "to be listed", "listed"]],
    ["was taken back", isTakenBack, ["taken back"]],
    ["is over", isOver, ["taken back"]],
    ["is over where the instance tells of no follow", (one) => isOver(one, "none"), DONE],
    ["is over where the instance tells of one", (one) => isOver(one, "following"), ["taken back"]],
    ["was given up", isGivenUp, ["given up under way"]],
    ["is asked anew", isAskedAnew, [...FAILED, "given up under way", "taken back"]],
    ["may be tried again", isRetriable, ["failed to be taken back", "refused", "unresolved"]],
  ])("%s", (_what, holds, standings) => {
    const held = Object.entries(JOBS).flatMap(([standing, one]) => (holds(one) ? standing : []));
    expect(held.sort()).toEqual([...standings].sort());
  });

  it.each<[Standing, FollowJob | undefined]>([
    ["queued", undefined],
    ["under way", undefined],
    ["waiting", undefined],
    ["to be listed", JOBS.listed],
    ["to be taken back", JOBS.followed],
    ["to be taken back, and tried", JOBS.followed],
    ["failed to be taken back", JOBS.followed],
  ])("that is %s and given up leaves what was done before", (standing, left) => {
    expect(remainderOf(JOBS[standing])).toEqual(left);
  });
});
