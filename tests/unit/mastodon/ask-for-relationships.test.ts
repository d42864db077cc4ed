import { describe, expect, it } from "vitest";
import type { PeopleAnswer, PeopleQuestion } from "../../../lib/domain/people-question.ts";
import { askAboutPeople } from "../../../lib/mastodon/ask-about-people.ts";
import { accountId } from "../../world/home/home-state.ts";
import { forwardTo } from "../../world/hostile/forward.ts";
import type { Handler } from "../../world/server/exchange.ts";
import { enterSignedIn, error, HOME, html } from "./home.ts";

const home = await enterSignedIn();
const { network } = home;

const ask = (question: PeopleQuestion) => askAboutPeople(home.me, question, { now: Date.now });

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
