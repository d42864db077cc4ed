import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startWorld, type World } from "../../world/world.ts";
import { type Answer, type ApiAccount, ask, exactly, HOME, searchFor, signIn } from "./world-client.ts";

let world: World;
let token: string;
let now = Date.UTC(2026, 9, 1, 12);
beforeAll(async () => {
  world = await startWorld({ now: () => now, windowScale: 2 });
});
beforeEach(async () => {
  world.reset();
  token = await signIn(world);
});
afterAll(() => world.stop());

/** Somebody who can be followed at once and is not followed yet. */
async function anyone(): Promise<ApiAccount> {
  const { followable, followedAtHome } = world.truth;
  const free = followable.filter(({ address, result }) => result === "following" && !followedAtHome.includes(address));
  const address = free[0]?.address ?? "";
  const account = exactly(await searchFor(world, token, address), address);
  if (account === undefined) throw new Error(`${address} is not to be found`);
  return account;
}

const follow = (id: string, as = token): Promise<Answer> =>
  ask(world, `${HOME}/api/v1/accounts/${id}/follow`, { body: { reblogs: true }, token: as });

describe("following from the home instance", () => {
  it("follows everyone who can be followed, and each in the way the truth says", async () => {
    for (const { address, result } of world.truth.followable) {
      now += 3_000; // two calls each, within 300 a (halved) five minutes
      const account = exactly(await searchFor(world, token, address), address);
      expect(account, address).toBeDefined();
      const relation = (await follow(account?.id ?? "")).json();
      expect([relation.following, relation.requested], address).toEqual([
        result === "following",
        result === "requested",
      ]);
    }
    const expected = (result: string) =>
      world.truth.followable.filter((each) => each.result === result).map(({ address }) => address);
    expect(new Set(world.home.following())).toEqual(new Set(expected("following")));
    expect(new Set(world.home.requested())).toEqual(new Set(expected("requested")));
    expect([...world.home.allFollowCalls().values()].every((calls) => calls === 1)).toBe(true);
    expect(world.truth.strangers.filter((address) => world.home.followCalls(address) > 0)).toEqual([]);
  });

  it("refuses to follow who moved, and says where they went", async () => {
    for (const { address, movedTo } of world.truth.moved) {
      const account = exactly(await searchFor(world, token, address), address);
      expect(account?.moved?.acct.toLowerCase()).toBe(movedTo);
      const refused = await follow(account?.id ?? "");
      expect([refused.status, refused.json().error]).toEqual([403, "This action is not allowed"]);
      expect((await follow(account?.moved?.id ?? "")).json().following).toBe(true);
    }
  });

  it("has strangers after the exact hit, and strangers alone when there is none", async () => {
    for (const { address } of world.truth.unprovable) {
      const hits = await searchFor(world, token, address);
      expect(exactly(hits, address), address).toBeUndefined();
      expect(hits.length, address).toBeGreaterThan(0);
    }
    const withBoth = await Promise.all(
      world.truth.byOutcome.locked.map(async (address) => ({ address, hits: await searchFor(world, token, address) })),
    );
    for (const { address, hits } of withBoth) {
      expect(exactly(hits.slice(0, 1), address), address).toBeDefined();
      expect(hits.length, address).toBeGreaterThan(1);
    }
  });

  it("finds nobody new at a host that does not answer now", async () => {
    const address = world.truth.provable.find((each) => !world.home.known.has(each)) ?? "";
    world.setHost(address.split("@")[1] ?? "", "down");
    expect(exactly(await searchFor(world, token, address), address)).toBeUndefined();
    world.setHost(address.split("@")[1] ?? "", "up");
    expect(exactly(await searchFor(world, token, address), address)).toBeDefined();
  });

  it("looks up only whom it has met, and resolves only for a user", async () => {
    const address = world.truth.provable.find((each) => !world.home.known.has(each)) ?? "";
    const lookup = () => ask(world, `${HOME}/api/v1/accounts/lookup?acct=${address}`);
    expect([(await lookup()).status, (await lookup()).json().error]).toEqual([404, "Record not found"]);
    expect((await ask(world, `${HOME}/api/v2/search?q=${address}&resolve=true`)).status).toBe(401);
    await searchFor(world, token, address);
    expect((await lookup()).status).toBe(200);
  });

  it("starts with five followed people, tells relations by id, and pages the list", async () => {
    expect(world.home.following()).toEqual(world.truth.followedAtHome);
    const me = (await ask(world, `${HOME}/api/v1/accounts/lookup?acct=wanderer`)).json<
      ApiAccount & Record<string, unknown>
    >();
    const page = await ask(world, `${HOME}/api/v1/accounts/${me.id}/following?limit=3`, { token });
    const next = /<([^>]+)>; rel="next"/.exec(String(page.headers.link))?.[1] ?? "";
    const rest = await ask(world, next, { token });
    expect(rest.headers.link).toBeUndefined();
    const ids = [...page.json<ApiAccount[]>(), ...rest.json<ApiAccount[]>()].map(({ id }) => id);
    expect(ids).toHaveLength(5);
    expect(ids.every((id) => /^\d{18}$/.test(id))).toBe(true);
    const query = ids.map((id) => `id[]=${id}`).join("&");
    const relations = await ask(world, `${HOME}/api/v1/accounts/relationships?${query}&id[]=99`, { token });
    expect(relations.json<{ following: boolean }[]>().map(({ following }) => following)).toEqual(Array(5).fill(true));
  });

  it("lets a follow be taken back, and does not let one follow oneself", async () => {
    const me = (await ask(world, `${HOME}/api/v1/accounts/lookup?acct=wanderer`)).json<
      ApiAccount & Record<string, unknown>
    >();
    expect((await follow(me.id)).json().error).toBe("Following your own account is not allowed");
    const address = world.truth.followedAtHome[0] ?? "";
    const account = exactly(await searchFor(world, token, address), address);
    const answer = await ask(world, `${HOME}/api/v1/accounts/${account?.id}/unfollow`, { method: "POST", token });
    expect(answer.json().following).toBe(false);
    expect(world.home.following()).not.toContain(address);
    expect((await follow("123")).status).toBe(404);
  });
});

describe("the home instance's limits", () => {
  it("answers 429 after 300 calls with one token, until the scaled window is over", async () => {
    now = Date.UTC(2026, 9, 2); // the start of a window, whatever its length
    const me = () => ask(world, `${HOME}/api/v1/accounts/verify_credentials`, { token });
    for (let call = 1; call <= 300; call++) {
      const answer = await me();
      expect(answer.headers["x-ratelimit-remaining"]).toBe(String(300 - call));
    }
    const refused = await me();
    expect([refused.status, refused.json().error]).toEqual([429, "Too many requests"]);
    expect(refused.headers["x-ratelimit-reset"]).toBe("2026-10-02T00:02:30.000000Z");
    expect(refused.headers["x-world-window-scale"]).toBe("2");
    now = Date.UTC(2026, 9, 2, 0, 2, 30);
    expect((await me()).status).toBe(200);
  });

  it("tells the day's bucket on a follow, unless the calls' bucket has less left", async () => {
    now = Date.UTC(2026, 9, 3);
    const account = await anyone();
    const first = await follow(account.id);
    // 298 of 300 calls left is less than 399 of 400 follows.
    expect([first.headers["x-ratelimit-limit"], first.headers["x-ratelimit-remaining"]]).toEqual(["300", "298"]);
    expect((await follow(account.id)).headers["x-ratelimit-remaining"]).toBe("297");
  });

  it("takes 400 new follows in a scaled day, and a follow that exists already is free", async () => {
    now = Date.UTC(2026, 9, 4);
    const { id } = await anyone();
    const unfollow = () => ask(world, `${HOME}/api/v1/accounts/${id}/unfollow`, { method: "POST", token });
    for (let n = 1; n <= 400; n++) {
      now += 2_000; // stays within 300 calls in a (halved) five minutes
      expect((await follow(id)).status, `follow ${n}`).toBe(200);
      if (n < 400) await unfollow();
    }
    const free = await follow(id);
    expect([free.status, free.headers["x-ratelimit-limit"], free.headers["x-ratelimit-remaining"]]).toEqual([
      200,
      "400",
      "0",
    ]);
    await unfollow();
    const refused = await follow(id);
    expect([refused.status, refused.json().error]).toEqual([429, "Too many requests"]);
    expect(refused.headers["x-ratelimit-reset"]).toBe("2026-10-04T12:00:00.000000Z");
    now = Date.UTC(2026, 9, 4, 12);
    expect((await follow(id)).status).toBe(200);
  });
});
