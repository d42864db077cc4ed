import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { Asker } from "../../../lib/mastodon/account-entity.ts";
import { addToList } from "../../../lib/mastodon/add-to-list.ts";
import { followPerson } from "../../../lib/mastodon/follow-person.ts";
import { signIn } from "../../../lib/mastodon/sign-in.ts";
import { accountId } from "../../world/home/home-state.ts";
import { enterNetwork } from "../network-setup.ts";
import { agreeKnown, askerOf, error, HOME, html, json, reset, spoil, tools } from "./home.ts";

const TITLE = 'From X, "all" of them';
const now = Date.now;

const network = await enterNetwork({}, [HOME]);
let me: Asker;
let ids: readonly string[];
beforeEach(async () => {
  network.restore();
  network.world.reset();
  me = await enter(HOME);
  ids = await followSome(me, HOME);
});
afterAll(() => network.leave());

async function enter(host: string, withLists = true): Promise<Asker> {
  return askerOf(await signIn({ typed: host, withLists }, agreeKnown, tools(new Map())));
}

/** Three people whom the account follows, by their ids at the instance. */
async function followSome(asker: Asker, host: string): Promise<readonly string[]> {
  const addresses = network.world.truth.followable.slice(0, 3).map(({ address }) => address);
  for (const address of addresses) network.world.homeAt(host).known.add(address);
  const some = addresses.map(accountId);
  for (const id of some) await followPerson(asker, id, { now });
  return some;
}

const add = (homeIds: readonly string[], asker = me) => addToList(asker, TITLE, homeIds, { now });
const listed = (...refused: readonly string[]) => ({ kind: "listed", refused: new Set(refused) });
const lists = (host = HOME) => Object.fromEntries(network.world.homeAt(host).lists);

describe("a list that the user named", () => {
  it("is made once, and found again after that", async () => {
    expect((await add(ids.slice(0, 1))).outcome).toEqual(listed());
    const { outcome, budget } = await add(ids);
    expect(outcome, "whoever is in it already is no trouble").toEqual(listed());
    expect(lists()).toEqual({ [TITLE]: ids });
    expect(budget?.limit, "what the instance says of its limits is heard").toBe(300);
    const created = network.world.requests.filter(({ method, path }) => method === "POST" && path === "/api/v1/lists");
    expect(created).toHaveLength(1);
  });

  it("takes everybody whom it may, where one is refused", async () => {
    const [stranger = ""] = network.world.truth.strangers;
    network.world.home.known.add(stranger);
    const notFollowed = accountId(stranger);
    expect((await add([...ids, notFollowed, "404"])).outcome).toEqual(listed(notFollowed, "404"));
    expect(lists()).toEqual({ [TITLE]: ids });
  });

  it("is found, and who is in it, beside what is odd in the answers", async () => {
    await add(ids.slice(0, 1));
    const [id = ""] = ids;
    spoil(network, /^\/api\/v1\/lists\/[^/]+\/accounts$/, (exchange) =>
      exchange.method === "GET" ? json(200, [null, { id }, {}])(exchange) : error(422, "taken already")(exchange),
    );
    expect((await add([id])).outcome).toEqual(listed());
    spoil(network, /^\/api\/v1\/lists$/, json(200, [null, { title: TITLE }, { id: "1", title: TITLE }]));
    expect((await add(ids.slice(0, 1))).outcome).toEqual({ kind: "refused" });
  });

  it.each([
    ["500", error(500, "Internal server error"), "unreachable"],
    ["502 in HTML", html(502), "unreachable"],
    ["a reset", reset, "unreachable"],
    ["401", error(401, "The access token was revoked"), "signed-out"],
    ["403 for the scope", error(403, "This action is outside the authorized scopes"), "signed-out"],
    ["403 for whatever else", error(403, "This action is not allowed"), "refused"],
    ["429", error(429, "Too many requests"), "rate-limited"],
  ])("that the instance answers with %s", async (_what, fault, kind) => {
    spoil(network, /^\/api\/v1\/lists/, fault);
    expect((await add(ids)).outcome.kind).toBe(kind);
  });

  it("cannot be had without the scopes", async () => {
    expect((await add(ids, await enter(HOME, false))).outcome.kind).toBe("signed-out");
  });

  it.each(["inkwell.example.com", "darkroom.example.com"])("is refused at %s, which keeps none", async (host) => {
    const asker = await enter(host);
    const some = await followSome(asker, host);
    expect((await add(some, asker)).outcome).toEqual({ kind: "refused" });
  });

  it.each(["sloth.example.net", "anthill.example.org", "hollow.example.org"])("is kept at %s", async (host) => {
    const asker = await enter(host);
    const some = await followSome(asker, host);
    expect((await add(some, asker)).outcome).toEqual(listed());
    expect(lists(host)).toEqual({ [TITLE]: some });
  });
});

describe("how somebody is followed", () => {
  const address = () => network.world.truth.followable[5]?.address ?? "";
  it.each([
    [{}, undefined],
    [{ hidesBoosts: true }, { showsBoosts: false, notifies: false }],
    [{ notifies: true }, { showsBoosts: true, notifies: true }],
    [
      { hidesBoosts: true, notifies: true },
      { showsBoosts: false, notifies: true },
    ],
  ] as const)("%o", async (options, how) => {
    network.world.home.known.add(address());
    await followPerson(me, accountId(address()), { now }, options);
    expect(network.world.home.followedHow.get(address())).toEqual(how);
  });
});
