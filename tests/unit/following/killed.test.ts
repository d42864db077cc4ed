import { afterAll, expect, it } from "vitest";
import type { FollowTools } from "../../../lib/pipeline/follow.ts";
import { enterCrowd, SimulatedRun } from "./simulated-run.ts";

const COUNT = 200;
const KILLS = 20;
/** Tools that a worker uses for 200 follows: some ten for each. */
const USES_BETWEEN_KILLS = 90;

const { clock, network, people } = await enterCrowd(COUNT);
afterAll(() => network.leave());

/** Numbers in [0, 1), the same in every run (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const ASYNC_TOOLS = [
  "listReady",
  "claim",
  "take",
  "keepPerson",
  "keepRelationships",
  "release",
  "settle",
  "keepPace",
] as const satisfies readonly (keyof FollowTools)[];

/**
 * A worker that dies at its `uses`-th use of a tool: either before anything is done, or after it, without ever learning that it was done. A dead
 * worker waits for ever.
 */
function mortal(tools: FollowTools, uses: number, isAfter: boolean, onDeath: () => void): FollowTools {
  let left = uses;
  const forever = new Promise<never>(() => {});
  const wrapped = ASYNC_TOOLS.map((name) => [
    name,
    async (...given: never[]) => {
      if (left <= 0) return forever;
      left--;
      const isLast = left === 0;
      if (isLast && !isAfter) onDeath();
      if (isLast && !isAfter) return forever;
      const result = await (tools[name] as (...of: never[]) => Promise<unknown>)(...given);
      if (!isLast) return result;
      onDeath();
      return forever;
    },
  ]);
  return { ...tools, ...Object.fromEntries(wrapped) };
}

it(
  `a worker that is killed at ${KILLS} random moments of ${COUNT} follows leaves exactly the selection`,
  {
    timeout: 120_000,
  },
  async () => {
    const random = randomFrom(2026);
    let kills = 0;
    let died = () => {};
    const run = new SimulatedRun(clock, {
      wrap: (tools) => {
        if (kills >= KILLS) return tools;
        const uses = 1 + Math.floor(random() * 2 * USES_BETWEEN_KILLS);
        return mortal(tools, uses, random() < 0.5, () => {
          kills++;
          died();
        });
      },
    });
    await run.signIn();
    const before = network.world.home.following();
    await run.ask(people);
    for (;;) {
      const death = new Promise<void>((resolve) => {
        died = resolve;
      });
      await Promise.race([run.wake(), death]);
      const next = await run.nextAt();
      if (next === undefined) break;
      clock.time = Math.max(next, clock.time + 1);
    }
    expect(kills).toBe(KILLS);
    expect(network.world.home.following().sort()).toEqual([...before, ...people].sort());
    // The one person whose call was under way when the worker died may be asked for again: following twice does no harm.
    const again = [...network.world.home.allFollowCalls().values()].filter((count) => count > 1);
    expect(again.length).toBeLessThanOrEqual(KILLS);
    run.close();
  },
);
