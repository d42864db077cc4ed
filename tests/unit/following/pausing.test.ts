import { IDBFactory } from "fake-indexeddb";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { undoFollowJobs } from "../../../lib/store/follow-jobs.ts";
import { updatePace } from "../../../lib/store/paces.ts";
import { HOME } from "../mastodon/home.ts";
import { enterCrowd, SimulatedRun } from "./simulated-run.ts";

const { clock, network, people } = await enterCrowd(4, [HOME]);
let run: SimulatedRun;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  network.world.reset();
  run = new SimulatedRun(clock);
  await run.signIn();
});
afterAll(() => network.leave());

describe("pausing", () => {
  const setPaused = async (isOn: boolean) =>
    updatePace(await run.open(), run.accountId, ({ isPaused: _was, ...pace }) => ({
      ...pace,
      ...(isOn && { isPaused: true }),
    }));

  it("sends nothing, and nobody is woken for it, until it goes on: from where it was", async () => {
    await run.ask(people);
    await setPaused(true);
    const { requests } = network.world;
    const before = requests.length;
    await run.wake();
    run.close();
    await run.wake();
    expect(requests.length, "nor after a restart").toBe(before);
    expect(await run.nextAt()).toBeUndefined();
    await setPaused(false);
    await run.finish();
    expect(network.world.home.following()).toEqual(expect.arrayContaining(people));
  });

  it("holds up what is taken back as well", async () => {
    const { home, requests } = network.world;
    const followed = home.following().sort();
    await run.ask(people);
    await run.finish();
    await undoFollowJobs(await run.open(), run.accountId, people, clock.time);
    await setPaused(true);
    const before = requests.length;
    await run.wake();
    expect(requests.length).toBe(before);
    await setPaused(false);
    await run.finish();
    expect(home.following().sort()).toEqual(followed);
  });

  it("of one account holds up no other", async () => {
    await run.ask(people);
    const other = new SimulatedRun(clock);
    await other.signIn("terrace.example.com");
    await other.ask(people);
    await setPaused(true);
    await run.wake();
    expect(network.world.home.allFollowCalls().size).toBe(0);
    expect(network.world.homeAt("terrace.example.com").following().sort()).toEqual([...people].sort());
    other.close();
  });
});
