import { describe, expect, it } from "vitest";
import { formatAddress } from "../../../lib/domain/handle.ts";
import type { LookupOutcome } from "../../../lib/domain/lookup.ts";
import { createRunner } from "../../../lib/pipeline/runner.ts";
import { CONCURRENCY, type VerifyTools, verifyWork } from "../../../lib/pipeline/verify.ts";

const NOW = 1_800_000_000_000;
const A = "a@one.example.org";

/** Look-ups in memory, each of another host, which end as `answer` says. */
function world(
  addresses: readonly string[],
  answer: (address: string) => LookupOutcome | Promise<LookupOutcome>,
  surroundings: Partial<VerifyTools> = {},
) {
  const due = new Set(addresses);
  const asked: string[] = [];
  const settled: string[] = [];
  let told = 0;
  const run = createRunner(
    verifyWork({
      now: () => NOW,
      isOffline: () => false,
      atOnce: async () => CONCURRENCY,
      listDue: async () => [...due],
      claim: async (wanted, { now, leaseUntil }) => {
        expect(leaseUntil, "longer than any look-up takes").toBeGreaterThan(now + 50_000);
        return wanted.filter((address) => due.delete(address)).map((address) => ({ address, attempts: 0 }));
      },
      lookup: async (handle) => {
        asked.push(formatAddress(handle));
        return answer(formatAddress(handle));
      },
      isFediverse: async (host) => host === "one.example.org",
      settle: async (address, { state, outcome }) => void settled.push(`${state} ${outcome.kind} ${address}`),
      onSettled: () => void told++,
      ...surroundings,
    }),
  );
  return { run, asked, settled, told: () => told };
}

describe("looking handles up", () => {
  it("asks for each once, and has the pages told of each", async () => {
    const all = [A, "b@two.example.org"];
    const { run, asked, settled, told } = world(all, () => ({ kind: "invalid" }));
    await run();
    expect(asked.sort()).toEqual(all);
    expect(settled.sort()).toEqual(all.map((address) => `waiting invalid ${address}`));
    expect(told()).toBe(2);
  });

  it.each([[CONCURRENCY], [2], [1], [0]])("has no more than %s under way where no more may be", async (places) => {
    const many = Array.from({ length: 40 }, (_, i) => `p@host${i}.example.org`);
    let [underWay, most] = [0, 0];
    const slow = async (): Promise<LookupOutcome> => {
      most = Math.max(most, ++underWay);
      await new Promise((resolve) => setTimeout(resolve, 1));
      underWay--;
      return { kind: "invalid" };
    };
    const { run, asked } = world(many, slow, { atOnce: async () => places });
    await run();
    expect(most).toBe(places);
    expect(asked).toHaveLength(places === 0 ? 0 : many.length);
  });

  it("goes on with others where another worker has claimed what was planned", async () => {
    const { run, asked } = world([A, "b@two.example.org"], () => ({ kind: "invalid" }), {
      atOnce: async () => 1,
      claim: async ([address = ""]) => (address === A ? [] : [{ address, attempts: 0 }]),
      listDue: async () => (asked.length > 0 ? [] : [A, "b@two.example.org"]),
    });
    await run();
    expect(asked).toEqual(["b@two.example.org"]);
  });

  it.each<[LookupOutcome, string, string]>([
    [{ kind: "not-found" }, "one.example.org", "failed"],
    [{ kind: "gone" }, "one.example.org", "failed"],
    [{ kind: "not-found" }, "other.example.org", "waiting"],
    [{ kind: "gone" }, "other.example.org", "waiting"],
    [{ kind: "not-found", through: "home" }, "one.example.org", "waiting"],
    [{ kind: "unreachable" }, "one.example.org", "waiting"],
  ])("believes %j of a host of the fediverse itself only (%s: %s)", async (outcome, host, state) => {
    const { run, settled } = world([`a@${host}`], () => outcome);
    await run();
    expect(settled).toEqual([`${state} ${outcome.kind} a@${host}`]);
  });

  it.each([
    { kind: "unreachable" },
    { kind: "hidden" },
  ] as const)("counts $kind for nothing, and asks nobody for a while, where the network was lost", async (outcome) => {
    const { run, asked, settled } = world([A, "b@two.example.org"], () => outcome, {
      isOffline: () => true,
      atOnce: async () => 1,
    });
    await run();
    await run();
    expect(asked).toEqual([A]);
    expect(settled).toEqual([]);
  });

  it("asks nobody for what is no handle", async () => {
    const { run, asked, settled } = world(["a@localhost"], () => ({ kind: "unreachable" }));
    await run();
    expect(asked).toEqual([]);
    expect(settled).toEqual(["waiting invalid a@localhost"]);
  });
});
