import "fake-indexeddb/auto";
import fc from "fast-check";
import { afterEach, beforeEach, expect, it } from "vitest";
import { LEASE_MS } from "../../lib/pipeline/runner.ts";
import { recordFault, times } from "./fault-record.ts";
import type { Kill, Step } from "./life.ts";
import { Machine } from "./machine.ts";
import { addressesOf, isThere, makeSightings, Servers } from "./people.ts";
import { findDamage } from "./verdict.ts";

const COUNT = 40;

const STAGES: readonly (readonly [stage: string, steps: readonly Step[]])[] = [
  ["taking in what X showed", ["report"]],
  ["asking servers", ["claim look-ups", "ask", "settle"]],
  ["queuing follows", ["queue follows"]],
  ["following", ["claim follow", "follow", "settle follow"]],
];

const unhandled: unknown[] = [];
const note = (reason: unknown) => unhandled.push(reason);
beforeEach(() => {
  unhandled.length = 0;
  process.on("unhandledRejection", note);
});
afterEach(() => {
  process.off("unhandledRejection", note);
});

/** The whole job, with a worker that dies at each of `kills`. */
async function runStory(kills: readonly Kill[]) {
  const servers = new Servers();
  const machine = new Machine(servers);
  const sightings = makeSightings(COUNT);
  const at = (...steps: Step[]) => kills.filter(({ step }) => steps.includes(step));
  for (let i = 0; i < COUNT; i += 10) {
    const kill = at("report").find(({ nth }) => nth === i / 10 + 1);
    await machine.insist((life) => life.report(sightings.slice(i, i + 10)), kill && { ...kill, nth: 1 });
  }
  const proving = await machine.runAll(at("claim look-ups", "ask", "settle"));
  const wanted = addressesOf(COUNT).filter(isThere);
  await machine.insist((life) => life.queueFollows(wanted), at("queue follows")[0]);
  const following = await machine.runAll(at("claim follow", "follow", "settle follow"));
  const damage = await findDamage((await machine.life()).db, COUNT, servers, machine.kills);
  return { damage, kills: machine.kills, resumedMs: Math.max(proving, following) };
}

it.each(STAGES)(
  "a worker killed at random points of %s loses nothing and does nothing twice",
  async (stage, steps) => {
    const kill = fc.record({
      step: fc.constantFrom(...steps),
      nth:
        stage === "queuing follows" ? fc.constant(1) : fc.integer({ min: 1, max: stage.startsWith("taking") ? 4 : 30 }),
      when: fc.constantFrom<Kill["when"]>("before", "during", "after"),
    });
    let [injected, slowest] = [0, 0];
    const problems: string[] = [];
    await fc.assert(
      fc.asyncProperty(fc.array(kill, { minLength: 1, maxLength: 4 }), async (kills) => {
        const { damage, kills: died, resumedMs } = await runStory(kills);
        injected += died;
        slowest = Math.max(slowest, resumedMs);
        problems.push(...damage);
        expect(damage).toEqual([]);
      }),
      { numRuns: times(12, 250), endOnFailure: true },
    );
    recordFault({
      fault: `worker killed while ${stage}`,
      times: injected,
      expected: "nothing lost or twice; goes on within 60 s",
      found: problems[0] ?? `as expected; at the longest ${Math.round(slowest / 1000)} s`,
    });
    expect(unhandled).toEqual([]);
    expect(injected, "the worker must really die in most runs").toBeGreaterThan(times(12, 250) / 2);
    expect(slowest).toBeLessThanOrEqual(LEASE_MS);
  },
  300_000,
);
