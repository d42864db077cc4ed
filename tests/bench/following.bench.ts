import { CALL_MS, crowd, midnight, SimulatedRun } from "../unit/following/simulated-run.ts";
import { HOME } from "../unit/mastodon/home.ts";
import { enterNetwork } from "../unit/network-setup.ts";
import { atMost, type Figure } from "./bench.ts";

const COUNT = 400;
const CALLS_A_WINDOW = 300;
const WINDOW_MS = 5 * 60_000;

/** What following 400 people costs: calls for each, and time by the run's own clock, beside the least that Mastodon's limits allow. */
export async function bench(): Promise<Figure[]> {
  const clock = midnight();
  const network = await enterNetwork({ now: () => clock.time, extraPeople: crowd(COUNT) });
  const { home, requests } = network.world;
  const run = new SimulatedRun(clock);
  await run.signIn();
  const [before, callsBefore, start] = [home.following().length, countCalls(), clock.time];
  await run.ask(crowd(COUNT).flatMap(({ declares }) => declares.map(({ canonical }) => canonical)));
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
