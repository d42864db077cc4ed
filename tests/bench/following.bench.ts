import { IDBFactory } from "fake-indexeddb";
import { HOUR_MS } from "../../lib/domain/durations.ts";
import { CALL_MS, crowd, midnight, SimulatedRun } from "../unit/following/simulated-run.ts";
import { HOME } from "../unit/mastodon/home.ts";
import { enterNetwork } from "../unit/network-setup.ts";
import { atMost, type Figure } from "./bench.ts";

const COUNT = 400;
/** More than two days' follows. */
const MANY = 1_000;
const NIGHTS = 2;
const CALLS_A_WINDOW = 300;
const WINDOW_MS = 5 * 60_000;

export async function bench(): Promise<Figure[]> {
  return [...(await followOneDay()), ...(await followThreeDays())];
}

/** What following 400 people costs: calls for each, and time by the run's own clock, beside the least that Mastodon's limits allow. */
async function followOneDay(): Promise<Figure[]> {
  const clock = midnight();
  const network = await enterNetwork({ now: () => clock.time, extraPeople: crowd(COUNT) });
  const { home, requests } = network.world;
  const run = new SimulatedRun(clock);
  await run.signIn();
  const [before, callsBefore, start] = [home.following().length, countCalls(), clock.time];
  await run.ask(addressesOf(COUNT));
  await run.finish();
  const followed = home.following().length - before;
  const calls = countCalls() - callsBefore;
  const [took, lost] = [clock.time - start, COUNT - followed];
  run.close();
  await network.leave();
  // Two calls for each: found, followed. All windows but the last are waited for to their end.
  const windows = Math.ceil((2 * COUNT) / CALLS_A_WINDOW);
  const bound = (windows - 1) * WINDOW_MS + (2 * COUNT - (windows - 1) * CALLS_A_WINDOW) * CALL_MS;
  return [
    atMost("calls per new follow", calls / followed, "calls", 2.05),
    atMost("400 follows, time", took / bound, "× the least that the limits allow", 1.05),
    atMost("400 follows, people lost", lost, "people", 0),
  ];

  function countCalls(): number {
    return requests.filter(({ host, path }) => host === HOME && path.startsWith("/api/")).length;
  }
}

/** A thousand people take three days; each night the database is closed, and opened again in the morning. */
async function followThreeDays(): Promise<Figure[]> {
  globalThis.indexedDB = new IDBFactory();
  const clock = midnight();
  const network = await enterNetwork({ now: () => clock.time, extraPeople: crowd(MANY) });
  const { home } = network.world;
  const run = new SimulatedRun(clock);
  await run.signIn();
  const before = home.following().length;
  await run.ask(addressesOf(MANY));
  let nights = 0;
  await run.finish((until) => {
    if (until - clock.time < HOUR_MS) return;
    nights++;
    run.close();
  });
  run.close();
  const lost = MANY - (home.following().length - before);
  const twice = [...home.allFollowCalls().values()].filter((count) => count > 1).length;
  await network.leave();
  return [
    atMost("1,000 follows, nights between them", nights, "nights", NIGHTS),
    atMost("1,000 follows, people lost", lost, "people", 0),
    atMost("1,000 follows, people asked for twice", twice, "people", 0),
  ];
}

function addressesOf(count: number): string[] {
  return crowd(count).flatMap(({ declares }) => declares.map(({ canonical }) => canonical));
}
