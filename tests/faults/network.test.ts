import { MINUTE_MS } from "../../lib/domain/durations.ts";
import "fake-indexeddb/auto";
import { expect, it, vi } from "vitest";
import { recordFault } from "./fault-record.ts";
import { Machine } from "./machine.ts";
import { addressesOf, isThere, makeSightings, Servers } from "./people.ts";
import { findDamage } from "./verdict.ts";

vi.setConfig({ testTimeout: 60_000 });

const COUNT = 40;

it.each([
  ["asking", 10],
  ["following", COUNT + 10],
])("a network that goes between two calls while %s blames nobody for it", async (stage, nth) => {
  const servers = new Servers();
  let [calls, isOffline] = [0, false];
  const call = () => {
    if (++calls !== nth) return;
    isOffline = true;
    servers.isUp = false;
  };
  const machine = new Machine({
    ask: (address) => {
      call();
      return servers.ask(address);
    },
    take: (step, now) => {
      call();
      return servers.take(step, now);
    },
    isOffline: () => isOffline,
  });
  await machine.insist((life) => life.report(makeSightings(COUNT)));
  await machine.runAll([], machine.now + 2 * MINUTE_MS);
  if (stage === "following") {
    await machine.insist((life) => life.queueFollows(addressesOf(COUNT).filter(isThere)));
    await machine.runAll([], machine.now + 2 * MINUTE_MS);
  }
  expect(isOffline).toBe(true);
  isOffline = false;
  servers.isUp = true;
  const back = machine.now;
  if (stage === "asking") {
    await machine.runAll([], back + 2 * MINUTE_MS);
    await machine.insist((life) => life.queueFollows(addressesOf(COUNT).filter(isThere)));
  }
  await machine.runAll([], back + 2 * MINUTE_MS);
  const { db } = await machine.life();
  const damage = await findDamage(db, COUNT, servers, 0);
  recordFault({
    fault: `network lost between two calls of ${stage}`,
    times: 1,
    expected: "nothing lost or twice; goes on within 60 s",
    found: damage[0] ?? `as expected; after ${Math.round((machine.now - back) / 1000)} s`,
  });
  expect(damage).toEqual([]);
  expect(machine.now - back).toBeLessThanOrEqual(MINUTE_MS + 5_000);
});

it("a network that is lost for ten minutes while asking and while following costs no host and no person its turn", async () => {
  const servers = new Servers();
  let isOffline = false;
  const machine = new Machine({ ask: servers.ask, take: servers.take, isOffline: () => isOffline });
  const loseNetwork = (isLost: boolean) => {
    isOffline = isLost;
    servers.isUp = !isLost;
  };
  let longestMs = 0;
  const lostFor = async (ms: number) => {
    loseNetwork(true);
    await machine.runAll([], machine.now + ms);
    loseNetwork(false);
    const back = machine.now;
    await machine.runAll([], back + 5 * MINUTE_MS);
    longestMs = Math.max(longestMs, machine.now - back);
  };
  await machine.insist((life) => life.report(makeSightings(COUNT)));
  await lostFor(10 * MINUTE_MS);
  await machine.insist((life) => life.queueFollows(addressesOf(COUNT).filter(isThere)));
  await lostFor(10 * MINUTE_MS);
  const { db } = await machine.life();
  const damage = await findDamage(db, COUNT, servers, 0);
  const resting = (await db.getAll("hosts")).filter(({ restUntil = 0 }) => restUntil > machine.now);
  recordFault({
    fault: "network lost for ten minutes, and back",
    times: 2,
    expected: "nothing lost or twice; goes on within 60 s",
    found: damage[0] ?? `as expected; after ${Math.round(longestMs / 1000)} s`,
  });
  expect(damage).toEqual([]);
  expect(resting).toEqual([]);
  expect(longestMs).toBeLessThanOrEqual(MINUTE_MS + 5_000);
});
