import { describe, expect, it } from "vitest";
import { spareRestUntil } from "../../../lib/domain/follow-pace.ts";
import type { PeopleAnswer, PeopleQuestion } from "../../../lib/domain/people-question.ts";
import { askAboutPeople } from "../../../lib/mastodon/ask-about-people.ts";
import { accountId } from "../../world/home/home-state.ts";
import { forwardTo } from "../../world/hostile/forward.ts";
import type { Handler } from "../../world/server/exchange.ts";
import { enterSignedIn, error, HOME, html, json, reset, spoil } from "./home.ts";

const home = await enterSignedIn();
const { network } = home;

const ask = (question: PeopleQuestion) => askAboutPeople(home.me, question, { now: Date.now });
const askPerson = (address: string) => ask({ kind: "person", address });
function personIn(answer: PeopleAnswer) {
  if (answer.kind !== "person") throw new Error(`Not about a person: ${answer.kind}`);
  return answer.person;
}
const found = (known: boolean) =>
  network.world.truth.byOutcome.found.find(
    (address) => network.world.home.known.has(address) === known && network.world.truth.provable.includes(address),
  ) ?? "";
const calls = () =>
  network.world.requests
    .filter(({ host, path }) => host === HOME && path.startsWith("/api/"))
    .map(({ path, authorized }) => [path.split("?")[0], authorized]);

describe("a person", () => {
  it("whom the instance has met is read without the token", async () => {
    const address = found(true);
    const before = calls().length;
    const person = personIn((await askPerson(address)).answer);
    expect(person).toMatchObject({
      address,
      homeId: accountId(address),
      isBot: false,
      isLocked: false,
    });
    expect(person?.avatarUrl).toMatch(/^https:/);
    expect(person?.lastPostAt).toBeGreaterThan(Date.parse("2026-01-01"));
    expect(person?.relationship).toBeUndefined();
    expect(calls().slice(before)).toEqual([["/api/v1/accounts/lookup", false]]);
  });

  it("whom it has not met is looked up where they live", async () => {
    const address = found(false);
    const before = calls().length;
    expect(personIn((await askPerson(address)).answer)).toMatchObject({ address, homeId: accountId(address) });
    expect(calls().slice(before)).toEqual([
      ["/api/v1/accounts/lookup", false],
      ["/api/v2/search", true],
    ]);
  });

  it.each([
    ["404 in HTML", html(404)],
    ["a page", html(200)],
    ["501", error(501, "Not implemented")],
    ["an account without a name", json(200, { id: "7" })],
  ])("is looked up where they live where the instance answers the short way with %s", async (_what, answer) => {
    const address = found(true);
    spoil(network, /lookup$/, answer);
    expect(personIn((await askPerson(address)).answer)).toMatchObject({ address });
  });

  it("is found beside what is odd in an answer", async () => {
    const person = { id: "7", acct: "odd@one.example.org" };
    spoil(network, /lookup$/, html(404));
    spoil(network, /search$/, json(200, { accounts: [null, { acct: person.acct }, person], statuses: [] }));
    expect(personIn((await askPerson(person.acct)).answer)).toMatchObject({ homeId: "7" });
  });

  it("who moved says where to", async () => {
    const [moved] = network.world.truth.moved;
    expect(personIn((await askPerson(moved?.address ?? "")).answer)?.movedTo).toBe(moved?.movedTo);
  });

  it("of a similar name is nobody", async () => {
    const address = found(true);
    const stranger = `${address.split("@")[0]}@nobody.example.org`;
    expect((await askPerson(stranger)).answer).toEqual({ kind: "person", person: undefined });
    spoil(network, /lookup$/, json(200, { id: "1", acct: address }));
    expect((await askPerson("somebody@else.example.org")).answer).toEqual({ kind: "person", person: undefined });
  });

  it("with nonsense in optional places is read for the rest", async () => {
    const entity = { id: "7", acct: "odd@one.example.org", display_name: null, avatar_static: 3, followers_count: -1 };
    spoil(network, /lookup$/, json(200, { ...entity, last_status_at: "never", fields: "none", note: 0, moved: null }));
    const { readAt: _now, ...person } = personIn((await askPerson("odd@one.example.org")).answer) ?? {};
    expect(person).toEqual({ address: "odd@one.example.org", homeId: "7", displayName: "odd" });
  });
});

describe("whom the account follows", () => {
  it("comes in pages of 80, for one call each, each person with what is shown of them", async () => {
    const { home, truth } = network.world;
    for (const { address } of truth.followable) {
      home.known.add(address);
      home.follow(address, "following");
    }
    const people: string[] = [];
    let cursor: string | undefined;
    let pages = 0;
    const before = calls().length;
    do {
      const { answer } = await ask({ kind: "following", startedAt: 0, ...(cursor && { cursor }) });
      if (answer.kind !== "following") throw new Error(answer.kind);
      people.push(...answer.people.map(({ address }) => address));
      cursor = answer.next;
      pages++;
    } while (cursor !== undefined);
    expect(people.sort()).toEqual(home.following().sort());
    expect(pages).toBe(Math.floor(people.length / 80) + 1);
    expect(calls().length - before).toBe(pages);
  });

  it("is read beside what is odd in a page, also where all of it is", async () => {
    const link = { Link: `<https://${HOME}/api/v1/accounts/1/following?max_id=9>; rel="next"` };
    spoil(network, /following$/, json(200, [null, { id: "7", acct: "odd@one.example.org" }, { acct: "x" }, 3], link));
    const { answer } = await ask({ kind: "following", startedAt: 0 });
    expect(answer).toMatchObject({ people: [{ address: "odd@one.example.org" }], next: "max_id=9" });
    spoil(network, /following$/, json(200, [null], link));
    expect((await ask({ kind: "following", startedAt: 0 })).answer).toMatchObject({ people: [], next: "max_id=9" });
  });

  it("ends where a server gives the same page again and again", async () => {
    const link = { Link: `<https://${HOME}/api/v1/accounts/1/following?max_id=9>; rel="next"` };
    spoil(network, /following$/, json(200, [{ id: "7", acct: "odd@one.example.org" }], link));
    expect((await ask({ kind: "following", startedAt: 0 })).answer).toMatchObject({ next: "max_id=9" });
    expect((await ask({ kind: "following", startedAt: 0, cursor: "max_id=9" })).answer).not.toHaveProperty("next");
  });
});

describe("relationships", () => {
  it("are told by id, in whatever order, and whoever is missing is unknown", async () => {
    const [one = "", two = "", three = ""] = network.world.truth.followable.map(({ address }) => address);
    for (const address of [one, two, three]) network.world.home.known.add(address);
    network.world.home.follow(one, "following");
    network.world.home.follow(two, "requested");
    network.world.home.unfollow(three);
    const homeIds = ["404", ...[three, two, one].map(accountId)];
    const { answer } = await ask({ kind: "relationships", homeIds });
    expect(answer).toEqual({
      kind: "relationships",
      byHomeId: new Map([
        [accountId(three), "none"],
        [accountId(two), "requested"],
        [accountId(one), "following"],
      ]),
    });
  });
});

describe("relationships of many, where the instance fails for some", () => {
  let asked = 0;
  /** Up to 40 people; the instance answers as `judge` says of the ids that it is asked for. */
  function askMany(judge: (ids: readonly string[]) => Handler | undefined) {
    const homeIds = network.world.truth.followable.slice(0, 40).map(({ address }) => {
      network.world.home.known.add(address);
      return accountId(address);
    });
    const forward = forwardTo(network.world);
    network.play(HOME, (exchange) => {
      const { pathname, searchParams } = exchange.url;
      if (!/relationships$/.test(pathname)) return forward(exchange);
      asked++;
      return (judge(searchParams.getAll("id[]")) ?? forward)(exchange);
    });
    asked = 0;
    return { homeIds, answer: () => ask({ kind: "relationships", homeIds }) };
  }
  const told = ({ answer }: { answer: PeopleAnswer }) =>
    answer.kind === "relationships" ? [...answer.byHomeId.keys()] : answer.kind;

  it.each([
    ["has trouble", error(500, "Internal server error")],
    ["knows them no more", error(404, "Record not found")],
    ["finds their id odd", error(422, "The id must be an integer")],
  ])("because it %s: only they are left out", async (_what, fault) => {
    const { homeIds, answer } = askMany((ids) => (ids.includes(homeIds[13] ?? "") ? fault : undefined));
    const ids = told(await answer());
    expect(ids).toEqual(expect.arrayContaining(homeIds.toSpliced(13, 1)));
    expect(ids).not.toContain(homeIds[13]);
    expect(asked).toBeLessThan(15);
    expect(told(await ask({ kind: "relationships", homeIds: homeIds.slice(13, 14) }))).toEqual([accountId(home.me.id)]);
  });

  it("because they are too many, all are told of", async () => {
    const { homeIds, answer } = askMany((ids) => (ids.length > 20 ? error(422, "At most 20") : undefined));
    expect(told(await answer())).toEqual(expect.arrayContaining(homeIds));
  });

  it.each([
    ["it has trouble with everything", error(500, "Internal server error"), "silent", 2],
    ["a proxy answers for it", html(502), "silent", 1],
    ["its calls are used up", html(429), "silent", 1],
    ["it knows the token no more", error(401, "The access token was revoked"), "signed-out", 1],
    ["it tells nobody", error(403, "This action is outside the authorized scopes"), "refused", 2],
  ])("nobody is asked for apart while %s", async (_what, fault, kind, count) => {
    const { answer } = askMany(() => fault);
    expect(told(await answer())).toBe(kind);
    expect(asked).toBe(count);
  });

  it.each([
    ["its calls are used up", html(429), "silent"],
    ["a proxy answers for it", html(502), "silent"],
    ["it knows the token no more", error(401, "The access token was revoked"), "signed-out"],
  ])("asking in parts ends where %s", async (_what, fault, kind) => {
    const { answer } = askMany((ids) => {
      if (ids.length === 40) return error(500, "Internal server error");
      return ids.length > 1 ? fault : undefined;
    });
    expect(told(await answer())).toBe(kind);
    expect(asked, "all, the account itself, and the first half").toBe(3);
  });
});

describe("an instance that does not answer the question", () => {
  const question: PeopleQuestion = { kind: "relationships", homeIds: ["1"] };
  it.each([
    ["says that the token is no good", error(401, "The access token was revoked"), "signed-out"],
    ["has trouble", html(502), "silent"],
    ["refuses", error(403, "This action is outside the authorized scopes"), "refused"],
    ["answers something else", json(200, { nothing: true }), "silent"],
    ["hangs up", reset, "silent"],
  ])("%s", async (_what, answer, kind) => {
    spoil(network, /relationships$/, answer);
    expect(await ask(question)).toEqual({ answer: { kind } });
  });

  it("says when it may be asked again", async () => {
    const limits = (remaining: number) => ({
      "X-RateLimit-Limit": "300",
      "X-RateLimit-Remaining": String(remaining),
      "X-RateLimit-Reset": new Date(Date.now() + 120_000).toISOString(),
    });
    spoil(network, /relationships$/, json(429, { error: "Too many requests" }, limits(0)));
    expect((await ask(question)).restUntil).toBeGreaterThan(Date.now() + 110_000);
    spoil(network, /relationships$/, json(200, [], limits(99)));
    const { budget, restUntil } = await ask(question);
    expect(restUntil).toBeUndefined();
    expect(spareRestUntil(budget), "a third of the calls is left to following").toBeGreaterThan(Date.now());
    spoil(network, /relationships$/, json(200, [], limits(100)));
    expect(spareRestUntil((await ask(question)).budget)).toBeUndefined();
  });
});
