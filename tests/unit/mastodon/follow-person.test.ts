import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { HOUR_MS } from "../../../lib/domain/durations.ts";
import { findPerson, unfollowPerson } from "../../../lib/mastodon/follow-person.ts";
import type { Handler } from "../../world/server/exchange.ts";
import { enterNetwork } from "../network-setup.ts";
import {
  elsewhere,
  error,
  follow,
  HOME,
  html,
  json,
  reset,
  resetMidBody,
  signedIn,
  spoil,
  THIEF,
  text,
} from "./home.ts";

// Long because each answer that an instance can give is a case of the same few calls.

const SEARCH = /^\/api\/v2\/search$/;
const FOLLOW = /^\/api\/v1\/accounts\/\d+\/follow$/;
const ANY_CALL = /^\/api\//;

const network = await enterNetwork({}, [HOME]);
const me = await signedIn();
const token = network.world.home.tokens[0];
beforeEach(() => {
  network.world.reset();
  network.restore();
  // The reset forgets who is signed in; signing in anew for every test would take most of the time.
  if (token !== undefined) network.world.home.tokens.push(token);
});
afterAll(() => network.leave());

const followable = (result: "following" | "requested") =>
  network.world.truth.followable.filter((one) => one.result === result).map(({ address }) => address);
/** Somebody whom the wanderer does not follow yet. */
const somebody = () =>
  followable("following").find((address) => !network.world.truth.followedAtHome.includes(address)) ?? "";

describe("following a person", () => {
  it("ends as following, and the instance has it once", async () => {
    const address = somebody();
    expect((await follow(me, address)).outcome).toEqual({ kind: "following" });
    expect(network.world.home.relationTo(address)).toBe("following");
    expect([...network.world.home.allFollowCalls()]).toEqual([[address, 1]]);
  });

  it("takes two calls", async () => {
    const before = network.world.requests.length;
    await follow(me, somebody());
    expect(network.world.requests.slice(before).map(({ path }) => path.replace(/[?\d].*/, ""))).toEqual([
      "/api/v",
      "/api/v",
    ]);
  });

  it("who approves followers by hand ends as requested", async () => {
    const [address = ""] = followable("requested");
    expect((await follow(me, address)).outcome).toEqual({ kind: "requested" });
  });

  it("whom one follows already does no harm", async () => {
    const address = somebody();
    await follow(me, address);
    expect((await follow(me, address)).outcome).toEqual({ kind: "following" });
    expect(network.world.home.following().filter((one) => one === address)).toHaveLength(1);
  });

  it("who moved tells where to, and follows neither", async () => {
    expect(network.world.truth.moved.length).toBeGreaterThan(0);
    for (const { address, movedTo } of network.world.truth.moved) {
      expect((await follow(me, address)).outcome).toEqual({ kind: "moved", to: movedTo });
    }
    expect(network.world.home.allFollowCalls().size).toBe(0);
  });

  it("of the same instance is found by the short form of the address", async () => {
    const address = followable("following").find((one) => one.endsWith(`@${HOME}`)) ?? "";
    expect((await follow(me, address)).outcome).toEqual({ kind: "following" });
  });

  it("whose host has letters beyond ASCII is found, in whatever form the instance writes it", async () => {
    const address = followable("following").find((one) => one.includes("@xn--")) ?? "";
    const unicode = address.replace("xn--bcher-kva", "bücher").replace("xn--mnchen-3ya", "münchen");
    spoil(network, SEARCH, json(200, { accounts: [{ id: "7", acct: unicode }] }));
    expect((await follow(me, address)).outcome).toEqual({ kind: "gone" });
  });

  it("who is gone, or never was, ends as unresolved", async () => {
    const { gone, wrong, down, foreign } = network.world.truth.byOutcome;
    for (const address of [...gone, ...wrong, ...down, ...foreign]) {
      expect((await follow(me, address)).outcome, address).toEqual({ kind: "unresolved" });
    }
  });

  it("never follows a stranger, however similar the name and wherever in the list", async () => {
    const { unprovable, strangers, provable } = network.world.truth;
    const asked = [...new Set(unprovable.map(({ address }) => address))];
    for (const address of asked) await follow(me, address);
    expect(network.world.home.allFollowCalls().size).toBe(0);
    for (const address of provable.slice(0, 30)) await follow(me, address);
    for (const stranger of strangers) expect(network.world.home.followCalls(stranger), stranger).toBe(0);
    for (const [address] of network.world.home.allFollowCalls()) expect(provable).toContain(address);
  });

  it.each([
    ["another host", "alice@other.example.com"],
    ["the same name at home", "alice"],
    ["a longer name", "alice2@birch.example.net"],
    ["a host that only ends alike", "alice@notbirch.example.net"],
    ["nonsense", "alice@birch.example.net@evil.example.com"],
    ["nothing", ""],
  ])("is not done to a first hit with %s", async (_what, acct) => {
    spoil(network, SEARCH, json(200, { accounts: [{ id: "7", acct }] }));
    const before = network.hostile.requests.length;
    expect((await follow(me, "alice@birch.example.net")).outcome).toEqual({ kind: "unresolved" });
    expect(network.hostile.requests.slice(before)).toHaveLength(1);
  });
});

describe("an instance that answers the follow with", () => {
  it.each([
    ["a block", error(403, "This action is not allowed"), "refused"],
    ["a deleted account", error(404, "Record not found"), "gone"],
    ["a suspended account", error(410, "Gone"), "gone"],
    ["too many followed", error(422, "Validation failed: You cannot follow more than 7500 people"), "limit-reached"],
    [
      "too many followed, as Pixelfed says it",
      error(400, "You cannot follow more than 7500 accounts"),
      "limit-reached",
    ],
    ["a refusal, as Pixelfed says it", error(400, "Cannot follow"), "refused"],
    ["another validation that failed", error(422, "Validation failed: Account is invalid"), "refused"],
    ["neither following nor requested", json(200, { following: false, requested: false }), "refused"],
    ["a token it does not know", error(401, "The access token is invalid"), "signed-out"],
    ["a token that was revoked", error(401, "The access token was revoked"), "signed-out"],
    ["a 401 in HTML, as snac does", html(401), "signed-out"],
    ["a missing scope", error(403, "This action is outside the authorized scopes"), "signed-out"],
    ["a disabled login", error(403, "Your login is currently disabled"), "signed-out"],
    ["an unconfirmed login", error(403, "Your login is missing a confirmed e-mail address"), "signed-out"],
    ["a token of nobody", error(422, "This method requires an authenticated user"), "signed-out"],
    ["500 in JSON", error(500, "Internal error"), "unreachable"],
    ["500 in HTML", html(500), "unreachable"],
    ["502 as text", text(502), "unreachable"],
    ["503 in JSON", error(503, "Remote data could not be fetched"), "unreachable"],
    ["403 of a proxy, in HTML", html(403), "unreachable"],
    ["403 of a proxy, as text", text(403), "unreachable"],
    ["404 of a proxy, in HTML", html(404), "unreachable"],
    ["422 in HTML", html(422), "unreachable"],
    ["200 in HTML", html(200), "unreachable"],
    ["200 and nothing", text(200), "unreachable"],
    ["something else in JSON", json(200, []), "unreachable"],
    ["a reset", reset, "unreachable"],
    ["half an answer", resetMidBody, "unreachable"],
    ["a redirect", elsewhere, "unreachable"],
  ] as const)("%s", async (_what, answer, kind) => {
    spoil(network, FOLLOW, answer);
    const { outcome, restUntil } = await follow(me, somebody());
    expect(outcome).toEqual({ kind });
    expect(restUntil).toBeUndefined();
    expect(network.hostile.requests.filter(({ host }) => host === THIEF)).toEqual([]);
  });
});

it.each([
  ["that the person is gone: nobody follows them any more", error(404, "Record not found"), "unfollowed"],
  ["a suspended account", error(410, "Gone"), "unfollowed"],
  ["a refusal: the follow is still there", error(403, "This action is not allowed"), "refused"],
  ["a token it does not know", error(401, "The access token is invalid"), "signed-out"],
  ["500 in JSON", error(500, "Internal error"), "unreachable"],
  ["404 of a proxy, in HTML", html(404), "unreachable"],
] as const)("taking a follow back, answered with %s", async (_what, answer, kind) => {
  spoil(network, /\/unfollow$/, answer);
  expect((await unfollowPerson(me, "7", { now: Date.now })).outcome).toEqual({ kind });
});

describe("an instance that answers the search with", () => {
  it.each([
    ["401", error(401, "The access token is invalid"), "signed-out"],
    ["401 in HTML, as snac does", html(401), "signed-out"],
    ["a missing scope", error(403, "This action is outside the authorized scopes"), "signed-out"],
    ["a refusal that is not about the token", error(403, "This action is not allowed"), "unreachable"],
    ["404, because it has no such search", error(404, "Record not found"), "unreachable"],
    ["422", error(422, "Validation failed"), "unreachable"],
    ["500 in HTML", html(500), "unreachable"],
    ["502 as text", text(502), "unreachable"],
    ["503", error(503, "Remote data could not be fetched"), "unreachable"],
    ["a web page", html(200), "unreachable"],
    ["something else", json(200, { accounts: "none" }), "unreachable"],
    ["a reset", reset, "unreachable"],
    ["half an answer", resetMidBody, "unreachable"],
  ] as const)("%s says nothing about the person", async (_what, answer, kind) => {
    spoil(network, SEARCH, answer);
    expect((await follow(me, somebody())).outcome).toEqual({ kind });
    expect(network.world.home.allFollowCalls().size).toBe(0);
  });
});

describe("the pace", () => {
  const soon = (ms: number) => expect.closeTo(Date.now() + ms, -4);
  /** The headers of a bucket that ends at `resetAt`. */
  const limits = (limit: number, remaining: number, resetAt: number) => ({
    "X-RateLimit-Limit": String(limit),
    "X-RateLimit-Remaining": String(remaining),
    "X-RateLimit-Reset": new Date(resetAt).toISOString().replace("Z", "000Z"),
  });
  const inMs = (ms: number) => Date.now() + ms;

  it("of a day is that of the follows: 400, until midnight", async () => {
    spoil(network, FOLLOW, json(200, { following: true }, limits(400, 0, inMs(9 * HOUR_MS))));
    const { outcome, restUntil } = await follow(me, somebody());
    expect(outcome).toEqual({ kind: "following" });
    expect(restUntil).toEqual(soon(9 * HOUR_MS));
  });

  it("is kept after a search that took the last call", async () => {
    const address = somebody();
    const budget = limits(300, 0, inMs(120_000));
    spoil(network, SEARCH, json(200, { accounts: [{ id: "7", acct: address }] }, budget));
    const found = await findPerson(me, address, { now: Date.now });
    expect(found.outcome).toMatchObject({ kind: "found", person: { homeId: "7" } });
    expect(found.restUntil).toEqual(soon(120_000));
    expect(found.budget).toMatchObject({ of: "calls", limit: 300, remaining: 0 });
  });

  it("is kept after a search that took the last call and found nobody", async () => {
    spoil(network, SEARCH, json(200, { accounts: [] }, limits(300, 0, inMs(120_000))));
    const { outcome, restUntil } = await follow(me, somebody());
    expect(outcome).toEqual({ kind: "unresolved" });
    expect(restUntil).toEqual(soon(120_000));
  });

  it.each<[string, (at: number) => Handler, number]>([
    ["in JSON with the three headers", (at) => json(429, { error: "Too many requests" }, limits(300, 0, at)), 180_000],
    ["in HTML with Retry-After", () => html(429, { "Retry-After": "180" }), 180_000],
    ["in HTML with a date", (at) => html(429, { "Retry-After": new Date(at).toUTCString() }), 180_000],
    ["in HTML without headers", () => html(429), 300_000],
    ["as text", () => text(429), 300_000],
    ["as Pixelfed says it", () => error(400, "You can only follow 150 users per hour"), 300_000],
  ])("is kept after a refusal %s", async (_how, makeAnswer, waitMs) => {
    for (const path of [SEARCH, FOLLOW]) {
      spoil(network, path, makeAnswer(inMs(180_000)));
      const { outcome, restUntil } = await follow(me, somebody());
      expect(outcome).toEqual({ kind: "rate-limited", retryAt: restUntil });
      expect(restUntil).toEqual(soon(waitMs));
    }
  });

  it("of a day is told with the refusal, too: whatever costs no follow goes on", async () => {
    spoil(network, FOLLOW, json(429, {}, limits(400, 0, inMs(9 * HOUR_MS))));
    const { outcome, budget } = await follow(me, somebody());
    expect(outcome.kind).toBe("rate-limited");
    expect(budget).toMatchObject({ of: "follows", remaining: 0 });
  });

  it.each([
    ["behind", -HOUR_MS],
    ["ahead", HOUR_MS],
  ])("is the same with our clock an hour %s", async (_what, skewMs) => {
    spoil(network, FOLLOW, json(429, {}, limits(300, 0, inMs(180_000))));
    const ourNow = () => Date.now() + skewMs;
    const { restUntil } = await follow(me, somebody(), { now: ourNow });
    expect((restUntil ?? 0) - ourNow()).toEqual(expect.closeTo(180_000, -4));
  });
});

describe("an account", () => {
  it("whose token lacks a scope must sign in again", async () => {
    if (token === undefined) throw new Error("signed in before");
    network.world.home.tokens[0] = { ...token, scopes: ["read:accounts", "read:search"] };
    expect((await follow(me, somebody())).outcome).toEqual({ kind: "signed-out" });
    network.world.home.tokens[0] = { ...token, scopes: ["read:accounts"] };
    expect((await follow(me, somebody())).outcome).toEqual({ kind: "signed-out" });
  });

  it("that cannot follow itself is told so, and nothing breaks", async () => {
    expect((await follow(me, "wanderer@home.example.org")).outcome).toEqual({ kind: "refused" });
  });

  it.each([
    ["down", "unreachable"],
    ["broken", "unreachable"],
    ["reset", "unreachable"],
    ["html", "unreachable"],
    ["limited", "rate-limited"],
  ] as const)("on an instance that is %s tries later", async (behaviour, kind) => {
    network.world.setHost(HOME, behaviour);
    expect((await follow(me, somebody())).outcome.kind).toBe(kind);
  });

  it("on an instance that never answers gives up after a while", async () => {
    spoil(network, ANY_CALL, () => {});
    const result = await follow(me, somebody(), { now: Date.now, timeoutMs: 300 });
    expect(result).toEqual({ outcome: { kind: "unreachable" } });
  });

  it("that has 7,500 already has reached the limit of its instance", async () => {
    for (let i = 0; i < 7_500; i++) network.world.home.follow(`crowd${i}@example.com`, "following");
    expect((await follow(me, somebody())).outcome).toEqual({ kind: "limit-reached" });
  });
});
