import { expect, it } from "vitest";
import type { FollowJob } from "../../../lib/domain/follow-job.ts";
import { countFollows, isUnderWay } from "../../../lib/domain/follow-progress.ts";

const job = (askedAt: number, state: FollowJob["state"]): FollowJob => ({
  accountId: "me@home.example.org",
  address: `p${askedAt}@one.example.org`,
  askedAt,
  state,
  attempts: 0,
});

it("counts what belongs together, from the oldest open job on", () => {
  const jobs = [job(1, "done"), job(2, "done"), job(2, "claimed"), job(3, "waiting"), job(3, "failed")];
  expect(countFollows(jobs)).toMatchObject({ open: 2, done: 1, failed: 1 });
});

it("counts the last time when nothing is open any more", () => {
  expect(countFollows([job(1, "done"), job(2, "done"), job(2, "failed")])).toMatchObject({
    open: 0,
    done: 1,
    failed: 1,
  });
});

it("counts nothing where nobody was asked for", () => {
  expect(countFollows([])).toMatchObject({ open: 0, done: 0, failed: 0 });
});

it.each([
  ["somebody is still to be followed", { open: 1, toList: 0 }, true],
  ["nobody is", { open: 0, toList: 0, isPaused: true }, false],
  ["those followed are being put into a list, which goes on by itself", { open: 0, toList: 3 }, false],
  ["that is paused, and goes on only where the user can say so", { open: 0, toList: 3, isPaused: true }, true],
] as const)("is under way, or not, where %s", (_what, progress, expected) => {
  expect(isUnderWay(progress)).toBe(expected);
});
