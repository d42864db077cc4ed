import { IDBFactory } from "fake-indexeddb";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { HOUR_MS } from "../../../lib/domain/durations.ts";
import { countFollows } from "../../../lib/domain/follow-progress.ts";
import { saveSignedOut } from "../../../lib/store/accounts.ts";
import { listFollowJobs } from "../../../lib/store/follow-jobs.ts";
import { accountId } from "../../world/home/home-state.ts";
import { forwardTo } from "../../world/hostile/forward.ts";
import type { Handler } from "../../world/server/exchange.ts";
import { error, HOME, html, json, reset, text } from "../mastodon/home.ts";
import { type Clock, enterCrowd, midnight, SimulatedRun } from "./simulated-run.ts";

const COUNT = 6;

const STEPS = {
  find: /^\/api\/v2\/search$/,
  relationships: /^\/api\/v1\/accounts\/relationships$/,
  follow: /^\/api\/v1\/accounts\/\d+\/follow$/,
} as const;

const { clock, network, people } = await enterCrowd(COUNT, [HOME]);
let run: SimulatedRun;
let before: readonly string[];
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  network.restore();
  network.world.reset();
  clock.time = midnight().time;
  run = new SimulatedRun(clock, { timeoutMs: 300 });
  await run.signIn();
  before = network.world.home.following();
});
afterAll(() => network.leave());

/** From now on, calls whose path matches meet the fault as long as `isOn`; all others go through. */
function spoilWhile(path: RegExp, fault: Handler, isOn: () => boolean): void {
  const forward = forwardTo(network.world);
  network.play(HOME, (exchange) => (path.test(exchange.url.pathname) && isOn() ? fault(exchange) : forward(exchange)));
}
function times(count: number): () => boolean {
  let left = count;
  return () => left-- > 0;
}
const outcomes = async () =>
  (await listFollowJobs(await run.open(), run.accountId)).map(({ state, outcome }) => `${state} ${outcome?.kind}`);

async function expectEverybody(): Promise<void> {
  expect(network.world.home.following().sort()).toEqual([...before, ...people].sort());
  expect(new Set(await outcomes())).toEqual(new Set(["done following"]));
}

const limited = () => ({
  "X-RateLimit-Limit": "300",
  "X-RateLimit-Remaining": "0",
  "X-RateLimit-Reset": new Date(clock.time + 180_000).toISOString(),
});

describe.each(Object.entries(STEPS))("at the step %s, three times", (_step, path) => {
  it.each<[string, Handler]>([
    ["429 in JSON", (exchange) => json(429, { error: "Too many requests" }, limited())(exchange)],
    ["429 in HTML", (exchange) => html(429, limited())(exchange)],
    ["429 without headers", text(429)],
    ["500", error(500, "Internal server error")],
    ["502 in HTML", html(502)],
    ["a timeout", () => {}],
    ["a reset", reset],
    ["404 in HTML, from a proxy", html(404)],
  ])("%s: everybody is followed in the end", async (_fault, fault) => {
    await run.ask(people);
    spoilWhile(path, fault, times(3));
    await run.finish();
    await expectEverybody();
  });

  it("401 in the middle: nothing more is sent, and signing in again goes on with it", async () => {
    await run.ask(people);
    let calls = 0;
    spoilWhile(
      path,
      error(401, "The access token was revoked"),
      () => ++calls > (path === STEPS.relationships ? 0 : 2),
    );
    await run.wake();
    const requests = network.world.requests.length;
    await run.wake();
    expect(network.world.requests.length).toBe(requests);
    expect(await outcomes()).toHaveLength(COUNT);
    network.restore();
    await run.signIn();
    await run.finish();
    await expectEverybody();
  });
});

describe("an answer about one person", () => {
  it.each([
    ["403", error(403, "This action is not allowed"), "refused"],
    ["404", error(404, "Record not found"), "gone"],
    ["422", error(422, "Validation failed: You cannot follow more than 7500 people"), "limit-reached"],
  ])("%s stops nobody else", async (_status, fault, kind) => {
    await run.ask(people);
    spoilWhile(STEPS.follow, fault, times(1));
    await run.finish();
    expect((await outcomes()).sort()).toEqual([...Array(COUNT - 1).fill("done following"), `failed ${kind}`]);
    expect(network.world.home.following()).toHaveLength(before.length + COUNT - 1);
  });

  it("nobody of that name: is tried again for some hours, and then said", async () => {
    const absent = "nobody@mastodon.example.org";
    await run.ask([absent, ...people]);
    await run.finish();
    expect((await outcomes()).sort()).toEqual([...Array(COUNT).fill("done following"), "failed unresolved"]);
    expect(network.world.home.relationTo(absent)).toBeUndefined();
  });
});

it("one id for which the relationships fail for ever stops nobody, nor hides of the others whether they were followed", async () => {
  const [odd = ""] = people;
  await run.ask(people);
  const forward = forwardTo(network.world);
  network.play(HOME, (exchange) => {
    const { pathname, searchParams } = exchange.url;
    const isOdd = STEPS.relationships.test(pathname) && searchParams.getAll("id[]").includes(accountId(odd));
    return (isOdd ? error(500, "Internal server error") : forward)(exchange);
  });
  const end = clock.time + HOUR_MS;
  await run.finish((until) => expect(until, "it has not come to an end").toBeLessThan(end));
  await expectEverybody();
  const { undoable } = countFollows(await listFollowJobs(await run.open(), run.accountId));
  expect([...undoable].sort()).toEqual(people.filter((address) => address !== odd).sort());
});

it("nobody else is followed by an id that was read days ago, and is theirs by now", async () => {
  const [address = "", stranger = ""] = people;
  for (const one of [address, stranger]) network.world.home.known.add(one);
  const person = { address, homeId: accountId(stranger), displayName: "", readAt: clock.time - 48 * HOUR_MS };
  const db = await run.open();
  await db.put("people", { accountId: run.accountId, address, person, dueAt: clock.time, relationshipAskedAt: 0 });
  await run.ask([address]);
  await run.finish();
  expect(network.world.home.following().sort()).toEqual([...before, address].sort());
  expect(await outcomes()).toEqual(["done following"]);
});

describe("an hour", () => {
  it("offline loses nobody, and is not filled with calls", async () => {
    await run.ask(people);
    const end = clock.time + HOUR_MS;
    let calls = 0;
    spoilWhile(/^\/api\//, reset, () => {
      if (clock.time < end) calls++;
      return clock.time < end;
    });
    await run.finish();
    await expectEverybody();
    expect(calls).toBeLessThan(25);
    expect(clock.time).toBeLessThan(end + HOUR_MS / 2);
  });

  it.each([
    ["behind", -HOUR_MS],
    ["ahead", HOUR_MS],
  ])("that our clock is %s loses nobody either", async (_what, skewMs) => {
    const skewed: Clock = {
      get time() {
        return clock.time + skewMs;
      },
      set time(value) {
        clock.time = value - skewMs;
      },
    };
    const other = new SimulatedRun(skewed);
    await other.signIn();
    await other.ask(people);
    spoilWhile(STEPS.follow, (exchange) => json(429, { error: "Too many requests" }, limited())(exchange), times(1));
    await other.finish();
    await expectEverybody();
    other.close();
  });
});

it("a second window that asks for the same at the same time changes nothing", async () => {
  const asked = await Promise.all([run.ask(people), run.ask(people)]);
  expect(asked.reduce((sum, count) => sum + count)).toBe(COUNT);
  await Promise.all([run.wake(), run.wake()]);
  await run.finish();
  await expectEverybody();
  expect(Math.max(...network.world.home.allFollowCalls().values())).toBe(1);
});

it("an account that was signed out sends nothing", async () => {
  await run.ask(people);
  await saveSignedOut(await run.open(), run.accountId);
  const requests = network.world.requests.length;
  await run.wake();
  expect(network.world.requests.length).toBe(requests);
});
