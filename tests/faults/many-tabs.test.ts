import "fake-indexeddb/auto";
import { expect, it, vi } from "vitest";
import { recordFault, times } from "./fault-record.ts";
import { Machine } from "./machine.ts";
import { addressesOf, isThere, makeSightings, Servers } from "./people.ts";
import { findDamage } from "./verdict.ts";

vi.setConfig({ testTimeout: 60_000 });

const COUNT = 40;

it("fifty tabs that report the same people at the same time are one report", async () => {
  const tabs = times(50, 200);
  const servers = new Servers();
  const machine = new Machine(servers);
  const life = await machine.life();
  const sightings = makeSightings(COUNT);
  const queued = await Promise.all(Array.from({ length: tabs }, () => life.report(sightings)));
  await machine.runAll();
  await Promise.all(Array.from({ length: tabs }, () => life.queueFollows(addressesOf(COUNT).filter(isThere))));
  await machine.runAll();
  const damage = await findDamage(life.db, COUNT, servers, 0);
  recordFault({
    fault: "tabs of X that report the same people at once",
    times: tabs,
    expected: "each person asked for once, followed once",
    found: damage[0] ?? "as expected",
  });
  expect(damage).toEqual([]);
  expect(queued.reduce((sum, one) => sum + one, 0)).toBe(COUNT);
  expect([...servers.asked.values()].filter((asked) => asked !== 1)).toEqual([]);
});
