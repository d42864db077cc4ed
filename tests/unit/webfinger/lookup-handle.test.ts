import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { parseHandle } from "../../../lib/domain/handle.ts";
import type { LookupOutcome } from "../../../lib/domain/lookup.ts";
import { ASK_LIMITS } from "../../../lib/webfinger/ask-host.ts";
import { lookupHandle } from "../../../lib/webfinger/lookup-handle.ts";
import { INSTANCES, type ServerKind } from "../../world/fediverse/instances.ts";
import { hostOf } from "../../world/hostile/behaviour.ts";
import { enterNetwork } from "../network-setup.ts";

const network = await enterNetwork();
beforeEach(() => network.world.reset());
afterAll(() => network.leave());

async function lookup(address: string): Promise<LookupOutcome> {
  const handle = parseHandle(address);
  if (handle === undefined) throw new Error(`${address} is no handle`);
  return lookupHandle(handle);
}

const hostIn = (address: string) => address.split("@")[1] ?? "";
const kindOf = (address: string) => INSTANCES.find(({ host }) => host === hostIn(address))?.kind;
const pathsAsked = (host: string) =>
  network.world.requests.filter((request) => request.host === host).map(({ path }) => path.replace(/\?.*/, ""));

/** Addresses of one outcome at hosts of one software; Mastodon's many are cut short. */
function addressesAt(kind: ServerKind, ...outcomes: ("found" | "locked" | "moved" | "wrong" | "gone")[]): string[] {
  const all = outcomes.flatMap((outcome) => network.world.truth.byOutcome[outcome]);
  return all.filter((address) => kindOf(address) === kind).slice(0, 20);
}

describe.each([
  "mastodon",
  "gotosocial",
  "misskey",
  "friendica",
  "pleroma",
  "pixelfed",
] as const)("a server of the kind %s", (kind) => {
  it("confirms its people, and knows nobody of another name", async () => {
    const present = addressesAt(kind, "found", "locked", "moved");
    expect(present.length).toBeGreaterThan(0);
    for (const address of present) expect((await lookup(address)).kind, address).toBe("found");
    const absent = [...addressesAt(kind, "wrong"), `nobody_of_this_name@${hostIn(present[0] ?? "")}`];
    for (const address of absent) expect((await lookup(address)).kind, address).toBe("not-found");
  });
});

describe("asking a host for a person", () => {
  it("proves everybody who is there, under the address that the server gives", async () => {
    for (const { address, canonical, outcome } of network.world.truth.declarations) {
      if (outcome !== "found" && outcome !== "locked" && outcome !== "moved") continue;
      const answer = await lookup(address);
      expect(answer.kind, address).toBe("found");
      if (answer.kind === "found") expect(answer.account.address).toBe(canonical);
    }
  });

  it("has a word for everybody who is not", async () => {
    const { gone, wrong, down, foreign } = network.world.truth.byOutcome;
    for (const address of gone) expect((await lookup(address)).kind, address).toBe("gone");
    for (const address of wrong) expect((await lookup(address)).kind, address).toBe("not-found");
    for (const address of down) expect((await lookup(address)).kind, address).toBe("unreachable");
    for (const address of foreign) expect((await lookup(address)).kind, address).toBe("invalid");
  });

  it("gives the actor and the page that the server names", async () => {
    const address = addressesAt("gotosocial", "found").find((one) => !one.includes("quince")) ?? "";
    const [user, host] = address.split("@");
    expect(await lookup(address)).toEqual({
      kind: "found",
      account: {
        address,
        actorUrl: expect.stringMatching(new RegExp(`^https://${host}/users/${user}$`, "i")),
        profileUrl: expect.stringMatching(new RegExp(`^https://${host}/@${user}$`, "i")),
        subscribeTemplate: `https://${host}/authorize_interaction?uri={uri}`,
      },
    });
  });

  it("is one request where the server names the person that was asked for", async () => {
    const address = addressesAt("mastodon", "found")[0] ?? "";
    await lookup(address);
    expect(network.world.requests.map(({ host, path }) => host + path)).toEqual([
      `${hostIn(address)}/.well-known/webfinger?resource=${encodeURIComponent(`acct:${address}`)}`,
    ]);
  });

  it("asks host-meta after a 404, once, and after nothing else", async () => {
    const unknown = addressesAt("mastodon", "wrong")[0] ?? "";
    await lookup(unknown);
    expect(pathsAsked(hostIn(unknown))).toEqual(["/.well-known/webfinger", "/.well-known/host-meta"]);
    const gone = network.world.truth.byOutcome.gone[0] ?? "";
    const before = pathsAsked(hostIn(gone)).length;
    await lookup(gone);
    expect(pathsAsked(hostIn(gone)).slice(before)).toEqual(["/.well-known/webfinger"]);
  });

  it("tells the host nothing about who asks", async () => {
    await lookup(addressesAt("mastodon", "found")[0] ?? "");
    const [request] = network.world.requests;
    expect(request).toMatchObject({ authorized: false, accept: "application/jrd+json, application/json" });
    for (const field of ["cookie", "referer", "origin"]) expect(request).not.toHaveProperty(field);
  });

  it("does not ask hosts that may not be asked, whoever hands them in", async () => {
    for (const host of ["localhost", "127.0.0.1", "intranet", "printer.local", "example.com:8443", "a@example.com"]) {
      expect((await lookupHandle({ user: "alice", host })).kind, host).toBe("unreachable");
    }
    expect([...network.world.requests, ...network.hostile.requests]).toEqual([]);
  });

  it("does not ask hosts that are known to be something else, not even where a JRD or host-meta sends it there", async () => {
    expect((await lookupHandle({ user: "alice", host: "gmail.com" })).kind).toBe("invalid");
    expect((await lookup(`alice@${hostOf("subject-at-a-mail-service")}`)).kind).toBe("invalid");
    expect((await lookup(`alice@${hostOf("host-meta-at-a-mail-service")}`)).kind).toBe("not-found");
    const asked = [...network.world.requests, ...network.hostile.requests].map(({ host }) => host);
    expect(new Set(asked)).toEqual(
      new Set([hostOf("subject-at-a-mail-service"), hostOf("host-meta-at-a-mail-service")]),
    );
  });

  it("says that an answer is hidden only where the browser may hide it, and no time limit was met", async () => {
    const address = addressesAt("mastodon", "found")[0] ?? "";
    const handle = parseHandle(address) ?? { user: "", host: "" };
    network.world.setHost(handle.host, "reset");
    expect((await lookupHandle(handle, { seesAll: false })).kind).toBe("hidden");
    expect((await lookupHandle(handle, { seesAll: true })).kind).toBe("unreachable");
    network.world.setHost(handle.host, "hang");
    const limits = { ...ASK_LIMITS, timeoutMs: 100 };
    expect((await lookupHandle(handle, { limits, seesAll: false })).kind).toBe("unreachable");
  });

  it("needs no permission that CORS gives: a server without those headers is read all the same", async () => {
    const address = addressesAt("mastodon", "found")[0] ?? "";
    network.world.setHost(hostIn(address), "no-cors");
    expect((await lookup(address)).kind).toBe("found");
  });

  it.each([
    ["limited", { kind: "rate-limited", retryAfterMs: 60_000 }],
    ["broken", { kind: "unreachable" }],
    ["down", { kind: "unreachable" }],
    ["reset", { kind: "unreachable" }],
    ["html", { kind: "invalid" }],
  ] as const)("of a host that is %s ends as that, not as nobody", async (behaviour, outcome) => {
    const address = addressesAt("mastodon", "found")[0] ?? "";
    network.world.setHost(hostIn(address), behaviour);
    expect(await lookup(address)).toEqual(outcome);
  });
});

describe("a handle whose people live on another host", () => {
  const split = (apex: string) =>
    network.world.truth.declarations.filter(
      ({ canonical, outcome }) => hostIn(canonical) === apex && outcome === "found",
    );

  it.each([
    ["redirects", "marmalade.example.net"],
    ["answers itself", "quince.example.org"],
  ])("is proven under the address of the apex, where the apex %s", async (_how, apex) => {
    expect(split(apex).length).toBeGreaterThan(0);
    for (const { address, canonical } of split(apex)) {
      expect(await lookup(address)).toMatchObject({ kind: "found", account: { address: canonical } });
      expect(await lookup(canonical)).toMatchObject({ kind: "found", account: { address: canonical } });
    }
  });

  it("is asked for twice where the web host names the apex, and the second time at the apex", async () => {
    const { address, canonical } = split("quince.example.org").find((one) => one.address !== one.canonical) ?? {};
    if (address === undefined || canonical === undefined) throw new Error("the world has one");
    await lookup(address);
    expect(network.world.requests.map(({ host }) => host)).toEqual([hostIn(address), hostIn(canonical)]);
  });

  it("is not proven while the apex does not confirm it", async () => {
    const { address, canonical } = split("quince.example.org").find((one) => one.address !== one.canonical) ?? {};
    if (address === undefined || canonical === undefined) throw new Error("the world has one");
    network.world.setHost(hostIn(canonical), "down");
    expect((await lookup(address)).kind).toBe("unreachable");
    network.world.setHost(hostIn(canonical), "html");
    expect((await lookup(address)).kind).toBe("invalid");
  });

  it("says how each of the two hosts answered: a rest that the apex wants is the apex's", async () => {
    const { address, canonical } = split("quince.example.org").find((one) => one.address !== one.canonical) ?? {};
    if (address === undefined || canonical === undefined) throw new Error("the world has one");
    const [web, apex] = [hostIn(address), hostIn(canonical)];
    const words = async () => (await lookup(address)).words;
    expect(await words()).toEqual([web, apex].map((host) => ({ host, kind: "found" })));
    network.world.setHost(apex, "limited");
    expect(await lookup(address)).toEqual({
      kind: "rate-limited",
      retryAfterMs: 60_000,
      words: [
        { host: web, kind: "found" },
        { host: apex, kind: "rate-limited", retryAfterMs: 60_000 },
      ],
    });
    network.world.setHost(apex, "reset");
    expect((await words())?.at(-1)).toEqual({ host: apex, kind: "unreachable" });
    expect((await lookup(canonical)).words, "of one host the outcome says it").toBeUndefined();
  });

  it("cannot be claimed by naming somebody at a host that knows nothing of it", async () => {
    const outcome = await lookup(`alice@${hostOf("subject-unknown-elsewhere")}`);
    expect(outcome.kind).toBe("not-found");
  });
});
