import { describe, expect, it } from "vitest";
import { spareRestUntil } from "../../../lib/domain/follow-pace.ts";
import type { PeopleAnswer, PeopleQuestion } from "../../../lib/domain/people-question.ts";
import { askAboutPeople } from "../../../lib/mastodon/ask-about-people.ts";
import { accountId } from "../../world/home/home-state.ts";
import { forwardTo } from "../../world/hostile/forward.ts";
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

  it.each([
    ["too many calls", html(429)],
    ["trouble of its own", html(502)],
    ["a hang-up", reset],
  ])("is not looked up there after %s, which the next call would meet as well", async (_what, answer) => {
    let searches = 0;
    const forward = forwardTo(network.world);
    network.play(HOME, (exchange) => {
      const { pathname } = exchange.url;
      if (pathname.endsWith("/search")) searches++;
      return (pathname.endsWith("/lookup") ? answer : forward)(exchange);
    });
    expect((await askPerson(found(true))).answer).toEqual({ kind: "silent" });
    expect(searches).toBe(0);
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
