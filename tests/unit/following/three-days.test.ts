import { afterAll, expect, it } from "vitest";
import { DAY_MS, HOUR_MS } from "../../../lib/domain/durations.ts";
import { enterCrowd, SimulatedRun } from "./simulated-run.ts";

const FOLLOWS_A_DAY = 400;

/** A thousand take three days; in the short form, so many as need one night. */
const COUNT = process.env.FLOCKOVER_LONG === "1" ? 1_000 : 420;
const NIGHTS = Math.floor(COUNT / FOLLOWS_A_DAY);

const { clock, network, people } = await enterCrowd(COUNT);
afterAll(() => network.leave());

it(
  `${COUNT} people are followed, none twice and none lost, with the browser closed each night`,
  {
    timeout: 300_000,
  },
  async () => {
    const start = clock.time;
    const run = new SimulatedRun(clock);
    await run.signIn();
    const before = network.world.home.following();
    expect(await run.ask(people)).toBe(COUNT);
    const eachNight: number[] = [];
    await run.finish((until) => {
      if (until - clock.time < HOUR_MS) return;
      eachNight.push(network.world.home.following().length - before.length);
      // The day's follows are used up: whoever waits for the next day closes the browser.
      run.close();
    });
    expect(eachNight).toEqual(Array.from({ length: NIGHTS }, (_, i) => (i + 1) * FOLLOWS_A_DAY));
    expect(network.world.home.following().sort()).toEqual([...before, ...people].sort());
    expect(Math.max(...network.world.home.allFollowCalls().values()), "nobody was asked for twice").toBe(1);
    expect(clock.time - start).toBeLessThan(NIGHTS * DAY_MS + HOUR_MS);
    run.close();
  },
);
