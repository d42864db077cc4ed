import { IDBFactory } from "fake-indexeddb";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { estimateEnd } from "../../../lib/domain/follow-estimate.ts";
import { FRESH_PACE } from "../../../lib/domain/follow-pace.ts";
import { cancelFollowJobs, listFollowJobs, retryFollowJobs, undoFollowJobs } from "../../../lib/store/follow-jobs.ts";
import { updatePace } from "../../../lib/store/paces.ts";
import { error, HOME, spoil } from "../mastodon/home.ts";
import { enterNetwork, type Network } from "../network-setup.ts";
import { type Clock, crowd, midnight, SimulatedRun } from "./simulated-run.ts";

const MINUTE_MS = 60_000;
const clock: Clock = midnight();
const people = crowd(4).flatMap(({ declares }) => declares.map(({ canonical }) => canonical));
const [first = "", ...others] = people;
let network: Network;
let run: SimulatedRun;
beforeAll(async () => {
  network = await enterNetwork({ now: () => clock.time, extraPeople: crowd(4) }, [HOME]);
});
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  network.restore();
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

describe("trying those again who failed", () => {
  const outcomes = async () =>
    (await listFollowJobs(await run.open(), run.accountId)).map(({ state, outcome }) => `${state} ${outcome?.kind}`);

  it("follows them where they can be by now, and asks nobody else", async () => {
    spoil(network, /\/follow$/, error(403, "This action is not allowed"));
    await run.ask(people);
    await run.finish();
    expect(await outcomes()).toEqual(people.map(() => "failed refused"));
    network.restore();
    expect(await retryFollowJobs(await run.open(), run.accountId, clock.time)).toBe(people.length);
    await run.finish();
    expect(await outcomes()).toEqual(people.map(() => "done following"));
    expect(await retryFollowJobs(await run.open(), run.accountId, clock.time), "nobody failed").toBe(0);
  });

  it("leaves out those of whom the instance has said that there is nobody", async () => {
    spoil(network, /\/follow$/, error(404, "Record not found"));
    await run.ask([first]);
    await run.finish();
    expect(await outcomes()).toEqual(["failed gone"]);
    expect(await retryFollowJobs(await run.open(), run.accountId, clock.time)).toBe(0);
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
