import { IDBFactory } from "fake-indexeddb";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { DAY_MS, MINUTE_MS } from "../../../lib/domain/durations.ts";
import { FOLLOWS_A_DAY } from "../../../lib/domain/follow-pace.ts";
import { countFollows } from "../../../lib/domain/follow-progress.ts";
import { cancelFollowJobs, listFollowJobs, retryFollowJobs, undoFollowJobs } from "../../../lib/store/follow-jobs.ts";
import { error, HOME, spoil } from "../mastodon/home.ts";
import { enterCrowd, SimulatedRun } from "./simulated-run.ts";

const { clock, network, people } = await enterCrowd(4, [HOME]);
const [first = "", ...others] = people;
let run: SimulatedRun;
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
    const { settled } = run;
    await run.finish();
    expect(run.settled, "the user, who is there, is told of no end of following").toBe(settled);
    expect(home.following().sort()).toEqual(before);
    expect((await listFollowJobs(await run.open(), run.accountId)).map(({ address }) => address)).toEqual([first]);
    run.close();
    const kept = await (await run.open()).getAll("follow-jobs");
    expect(kept.map(({ outcome }) => outcome?.kind).sort(), "after a restart, too").toEqual([
      "already",
      ...others.map(() => "unfollowed"),
    ]);
    expect(await run.nextAt()).toBeUndefined();
    expect(await run.ask(people), "and they can be asked for again").toBe(others.length);
    await run.finish();
    expect(home.following()).toEqual(expect.arrayContaining(people));
    expect(await undoFollowJobs(await run.open(), run.accountId, people, clock.time), "and taken back").toBe(
      others.length,
    );
  });
});

describe("where the day's follows are used up", () => {
  const isRefused = ({ status }: { status: number }) => status === 429;
  const midnightAfter = (time: number) => (Math.floor(time / DAY_MS) + 1) * DAY_MS;

  it("follows are taken back all the same, and those in the queue wait for the next day", async () => {
    const { home, requests } = network.world;
    const before = home.following().sort();
    network.world.beginDay(FOLLOWS_A_DAY - 2);
    const start = clock.time;
    await run.ask(people);
    await run.wake();
    expect(home.following()).toHaveLength(before.length + 2);
    expect(await undoFollowJobs(await run.open(), run.accountId, people, clock.time)).toBe(2);
    expect(await run.nextAt(), "at once").toBeLessThanOrEqual(clock.time);
    await run.wake();
    expect(home.following().sort()).toEqual(before);
    expect(requests.filter(isRefused)).toEqual([]);
    expect(await run.nextAt()).toBeGreaterThanOrEqual(midnightAfter(start));
  });

  it("whoever is followed is put into the list", async () => {
    await run.signIn(HOME, true);
    network.world.beginDay(FOLLOWS_A_DAY - people.length);
    const start = clock.time;
    await run.ask(people, { list: "From X" });
    await run.finish();
    expect(network.world.home.lists.get("From X")).toHaveLength(people.length);
    expect(clock.time).toBeLessThan(midnightAfter(start));
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

describe("trying those again who failed", () => {
  const retry = async (addresses: readonly string[]) =>
    retryFollowJobs(await run.open(), run.accountId, addresses, clock.time);
  const outcomes = async () =>
    (await (await run.open()).getAll("follow-jobs")).map(({ state, outcome }) => `${state} ${outcome?.kind}`);

  it("follows them where they can be by now, and asks nobody else", async () => {
    spoil(network, /\/follow$/, error(403, "This action is not allowed"));
    await run.ask(people);
    await run.finish();
    expect(await outcomes()).toEqual(people.map(() => "failed refused"));
    network.restore();
    expect(await retry(people)).toBe(people.length);
    await run.finish();
    expect(await outcomes()).toEqual(people.map(() => "done following"));
    expect(await retry(people), "nobody failed").toBe(0);
  });

  it("leaves out those of whom the instance has said that there is nobody", async () => {
    spoil(network, /\/follow$/, error(404, "Record not found"));
    await run.ask([first]);
    await run.finish();
    expect(await outcomes()).toEqual(["failed gone"]);
    expect(await retry([first])).toBe(0);
  });

  it("is offered for those of the last time, and of an older time tries nobody", async () => {
    spoil(network, /\/follow$/, error(403, "This action is not allowed"));
    await run.ask([first]);
    await run.finish();
    clock.time += MINUTE_MS;
    await run.ask(others);
    await run.finish();
    network.restore();
    const { retriable } = countFollows(await listFollowJobs(await run.open(), run.accountId));
    expect([...retriable].sort()).toEqual([...others].sort());
    expect(await retry(retriable)).toBe(others.length);
    await run.finish();
    expect(network.world.home.relationTo(first)).toBeUndefined();
    expect(await outcomes()).toEqual(["failed refused", ...others.map(() => "done following")]);
  });
});

describe("a list that the user named", () => {
  const LIST = "From X";
  const members = () => network.world.home.lists.get(LIST) ?? [];
  const jobs = async () => listFollowJobs(await run.open(), run.accountId);

  it("has everybody who was followed in the end, in four calls", async () => {
    await run.signIn(HOME, true);
    await run.ask(people, { list: LIST });
    await run.finish();
    expect(members()).toHaveLength(people.length);
    expect(run.settled, "each person, and the list after them").toBe(people.length + 1);
    const { requests } = network.world;
    expect(requests.filter(({ path }) => path.startsWith("/api/v1/lists"))).toHaveLength(4);
    expect(countFollows(await jobs())).toMatchObject({ done: people.length, toList: 0, unlisted: 0 });
    expect(await run.nextAt()).toBeUndefined();
  });

  it("waits until the instance answers, and is not given up for a restart", async () => {
    await run.signIn(HOME, true);
    spoil(network, /\/lists/, error(500, "Internal server error"));
    await run.ask(people, { list: LIST });
    await run.wake();
    expect(countFollows(await jobs())).toMatchObject({ open: 0, done: people.length, toList: people.length });
    run.close();
    network.restore();
    await run.finish();
    expect(members()).toHaveLength(people.length);
  });

  it("that the instance does not allow takes back no follow; and nobody is told that they were put there", async () => {
    spoil(network, /\/lists/, error(403, "This action is not allowed"));
    await run.ask(people, { list: LIST });
    await run.finish();
    expect(network.world.home.following()).toEqual(expect.arrayContaining(people));
    expect(countFollows(await jobs())).toMatchObject({ done: people.length, toList: 0, unlisted: people.length });
  });

  it("is forgotten when the rest is cancelled, and whoever is followed stays so", async () => {
    await run.signIn(HOME, true);
    spoil(network, /\/lists/, error(500, "Internal server error"));
    await run.ask(people, { list: LIST });
    await run.wake();
    await cancelFollowJobs(await run.open(), run.accountId);
    expect(await run.nextAt()).toBeUndefined();
    expect((await jobs()).map(({ state }) => state)).toEqual(people.map(() => "done"));
  });
});
