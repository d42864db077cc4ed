import { DAY_MS, MINUTE_MS } from "../../lib/domain/durations.ts";
import "fake-indexeddb/auto";
import { expect, it, vi } from "vitest";
import { shiftTimes } from "../../lib/store/shift-times.ts";
import { recordFault } from "./fault-record.ts";
import type { Kill } from "./life.ts";
import { Machine } from "./machine.ts";
import { addressesOf, isThere, makeSightings, Servers } from "./people.ts";
import { findDamage } from "./verdict.ts";

vi.setConfig({ testTimeout: 60_000 });

const COUNT = 40;

/** The whole job with the clock moved by `ms` in the middle of asking and of following, while a worker dies with work in hand. */
async function runWithClock(ms: number, mend: boolean) {
  const servers = new Servers();
  const machine = new Machine(servers);
  await machine.insist((life) => life.report(makeSightings(COUNT)));
  const movedAt = async (kill: Kill) => {
    // Dies with claimed jobs, then the clock moves while nobody is there.
    await machine.insist(async (life) => life.wake(), kill);
    machine.now += ms;
    if (mend && ms < 0) await shiftTimes((await machine.life()).db, ms);
    const before = machine.now;
    await machine.runAll([], machine.now + 2 * MINUTE_MS);
    return machine.now - before;
  };
  const asking = await movedAt({ step: "settle", nth: 5, when: "before" });
  await machine.insist((life) => life.queueFollows(addressesOf(COUNT).filter(isThere)));
  const following = await movedAt({ step: "settle follow", nth: 5, when: "before" });
  const damage = await findDamage((await machine.life()).db, COUNT, servers, machine.kills);
  return { damage, longestMs: Math.max(asking, following) };
}

it.each([
  ["clock set forward by a day, work in hand", DAY_MS],
  ["clock set forward by ten years, work in hand", 3_650 * DAY_MS],
  ["clock set back by a day, work in hand", -DAY_MS],
  ["clock set back by ten years, work in hand", -3_650 * DAY_MS],
])("%s: all is done within a lease", async (fault, ms) => {
  const { damage, longestMs } = await runWithClock(ms, true);
  recordFault({
    fault,
    times: 2,
    expected: "nothing lost or twice; goes on within 60 s",
    found: damage[0] ?? `as expected; after ${Math.round(longestMs / 1000)} s`,
  });
  expect(damage).toEqual([]);
  expect(longestMs).toBeLessThanOrEqual(MINUTE_MS + 5_000);
});

it("a machine that sleeps for a day with calls under way takes their late answers once, and goes on at once", async () => {
  const servers = new Servers();
  let calls = 0;
  const sleepAt = (nth: number) => {
    if (++calls === nth) machine.now += DAY_MS;
  };
  const machine = new Machine({
    ask: (address) => {
      sleepAt(10);
      return servers.ask(address);
    },
    take: (step, now) => {
      sleepAt(COUNT + 10);
      return servers.take(step, now);
    },
  });
  await machine.insist((life) => life.report(makeSightings(COUNT)));
  const before = machine.now;
  await machine.runAll();
  await machine.insist((life) => life.queueFollows(addressesOf(COUNT).filter(isThere)));
  await machine.runAll();
  const awakeMs = machine.now - before - 2 * DAY_MS;
  const damage = await findDamage((await machine.life()).db, COUNT, servers, 0);
  const twice = [...servers.asked.values()].filter((asked) => asked > 1).length;
  recordFault({
    fault: "machine asleep for a day, calls under way",
    times: 2,
    expected: "nothing lost or twice; goes on within 60 s",
    found: damage[0] ?? (twice > 0 ? `${twice} asked for twice` : `as expected; after ${Math.round(awakeMs / 1000)} s`),
  });
  expect(calls).toBeGreaterThan(COUNT + 10);
  expect(damage).toEqual([]);
  expect(twice).toBe(0);
  expect(awakeMs).toBeLessThanOrEqual(MINUTE_MS);
});

it("would wait for as long as the clock was set back, if nobody noticed", async () => {
  const { damage } = await runWithClock(-DAY_MS, false);
  expect(damage).not.toEqual([]);
});
