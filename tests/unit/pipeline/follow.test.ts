import { describe, expect, it } from "vitest";
import type { FollowJob, FollowOutcome } from "../../../lib/domain/follow-job.ts";
import { claimedJob, queuedJob } from "../../../lib/domain/job.ts";
import { selectFollowable } from "../../../lib/pipeline/enqueue.ts";
import { type FollowTools, followWork } from "../../../lib/pipeline/follow.ts";
import { createRunner } from "../../../lib/pipeline/runner.ts";

const NOW = 1_800_000_000_000;

/** Jobs in memory, and an instance that answers as the test says. */
function world(
  addresses: readonly string[],
  answer: (address: string) => { outcome: FollowOutcome; restUntil?: number },
) {
  const open = addresses.map(
    (address): FollowJob => ({ ...queuedJob(NOW), accountId: "me@home.example.org", address, askedAt: NOW }),
  );
  const settled: string[] = [];
  const asked: string[] = [];
  let restUntil = 0;
  let signedOut = false;
  const tools: FollowTools = {
    now: () => NOW,
    listReady: async (now) => (signedOut || restUntil > now ? [] : [{ id: "me@home.example.org" }]),
    claim: async ({ room, leaseUntil }) =>
      open.splice(0, room).map((job) => ({ ...job, ...claimedJob<FollowOutcome>(job, leaseUntil) })),
    follow: async ({ address }) => {
      asked.push(address);
      return answer(address);
    },
    settle: async ({ address }, { state }) => {
      settled.push(`${address} ${state}`);
    },
    rest: async (_id, until) => {
      restUntil = until;
    },
    signedOut: async () => {
      signedOut = true;
    },
    onSettled: () => {},
  };
  return { run: createRunner(followWork(tools)), settled, asked };
}

describe("following", () => {
  it("goes on with the others when one fails", async () => {
    const { run, settled } = world(["a@one.example.org", "b@one.example.org"], (address) => ({
      outcome: { kind: address.startsWith("a@") ? "gone" : "following" },
    }));
    await run();
    expect(settled).toEqual(["a@one.example.org failed", "b@one.example.org done"]);
  });

  it("stops asking when the instance wants a rest", async () => {
    const { run, asked, settled } = world(["a@one.example.org", "b@one.example.org"], () => ({
      outcome: { kind: "rate-limited", retryAt: NOW + 1_000 },
      restUntil: NOW + 1_000,
    }));
    await run();
    expect(asked).toEqual(["a@one.example.org"]);
    expect(settled).toEqual(["a@one.example.org waiting"]);
  });

  it("stops asking when the token is no longer valid, and keeps the job", async () => {
    const { run, asked, settled } = world(["a@one.example.org", "b@one.example.org"], () => ({
      outcome: { kind: "signed-out" },
    }));
    await run();
    expect(asked).toEqual(["a@one.example.org"]);
    expect(settled).toEqual(["a@one.example.org waiting"]);
  });
});

describe("choosing who may be followed", () => {
  it("drops whoever is not proven, and the accounts of the user", () => {
    const proven = new Set(["a@one.example.org", "me@home.example.org"]);
    const asked = ["a@one.example.org", "a@one.example.org", "stranger@one.example.org", "me@home.example.org"];
    expect(selectFollowable(asked, { proven, ownAddresses: new Set(["me@home.example.org"]) })).toEqual([
      "a@one.example.org",
    ]);
  });
});
