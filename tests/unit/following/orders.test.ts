import { IDBFactory } from "fake-indexeddb";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { estimateEnd } from "../../../lib/domain/follow-estimate.ts";
import { FRESH_PACE } from "../../../lib/domain/follow-pace.ts";
import { cancelFollowJobs, listFollowJobs, undoFollowJobs } from "../../../lib/store/follow-jobs.ts";
import { enterNetwork, type Network } from "../network-setup.ts";
import { type Clock, crowd, midnight, SimulatedRun } from "./simulated-run.ts";

const MINUTE_MS = 60_000;
const clock: Clock = midnight();
const people = crowd(4).flatMap(({ declares }) => declares.map(({ canonical }) => canonical));
const [first = "", ...others] = people;
let network: Network;
let run: SimulatedRun;
beforeAll(async () => {
  network = await enterNetwork({ now: () => clock.time, extraPeople: crowd(4) });
});
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  network.world.reset();
  run = new SimulatedRun(clock);
  await run.signIn();
});
afterAll(() => network.leave());

describe("taking back", () => {
  it("unfollows whom this extension followed, and nobody who was followed before", async () => {
    const { home } = network.world;
    home.known.add(first);
    home.follow(first, "following");
    const before = home.following().sort();
    await run.ask(people);
    await run.finish();
    expect(await undoFollowJobs(await run.open(), run.accountId, people, clock.time)).toBe(others.length);
    await run.finish();
    expect(home.following().sort()).toEqual(before);
    expect((await listFollowJobs(await run.open(), run.accountId)).map(({ address }) => address)).toEqual([first]);
    expect(await run.ask(people), "and they can be asked for again").toBe(others.length);
  });
});

describe("cancelling", () => {
  it("leaves nobody in the queue, and whoever was followed followed", async () => {
    await run.ask(people);
    expect(await cancelFollowJobs(await run.open(), run.accountId)).toBe(people.length);
    await run.finish();
    expect(network.world.home.allFollowCalls().size).toBe(0);
    expect(await run.nextAt()).toBeUndefined();
  });
});

describe("how long it takes", () => {
  it.each([
    ["few, within the window", 10, 8_000],
    ["more than a window's calls", 200, 5 * MINUTE_MS + 40_000],
  ])("%s", (_what, open, ms) => {
    const start = midnight().time;
    expect(estimateEnd({ open, unmet: open }, FRESH_PACE, start) - start).toBe(ms);
  });

  it("goes on the next day where the day's follows do not do", () => {
    const start = midnight().time;
    const end = estimateEnd({ open: 410, unmet: 410 }, FRESH_PACE, start);
    expect(end - start).toBe(24 * 60 * MINUTE_MS + 8_000);
  });
});
