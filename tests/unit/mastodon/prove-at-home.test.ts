import { describe, expect, it } from "vitest";
import { parseHandle } from "../../../lib/domain/handle.ts";
import { proveAtHome } from "../../../lib/mastodon/prove-at-home.ts";
import { accountId } from "../../world/home/home-state.ts";
import { enterSignedIn, error, HOME, html, json, reset, spoil } from "./home.ts";

const home = await enterSignedIn();
const { network } = home;

async function prove(address: string, asker = home.me) {
  const handle = parseHandle(address);
  if (handle === undefined) throw new Error(`${address} is no handle`);
  return proveAtHome(asker, handle, Date.now);
}

/** Somebody of another server, whom the instance has met, or has not. */
function found(isMet: boolean): string {
  const { home, truth } = network.world;
  return truth.byOutcome.found.find((one) => home.known.has(one) === isMet && !one.endsWith(`@${HOME}`)) ?? "";
}

describe("the user's own instance", () => {
  it("finds whom it has met and whom it has not, and gives the id that a follow needs", async () => {
    for (const address of [found(true), found(false)]) {
      const { outcome, person } = await prove(address);
      expect(outcome).toMatchObject({ kind: "found", through: "home" });
      if (outcome.kind === "found") expect(outcome.account.actorUrl).toMatch(/^https:\/\//);
      expect(person).toMatchObject({ homeId: accountId(person?.address ?? "") });
    }
  });

  it("is the only one that is asked", async () => {
    const address = found(false);
    const before = network.world.requests.length;
    await prove(address);
    expect(new Set(network.world.requests.slice(before).map(({ host }) => host))).toEqual(new Set([HOME]));
  });

  it("takes a web host for the apex whose people live there, and nobody of a similar name for anybody", async () => {
    const { declarations, byOutcome } = network.world.truth;
    const split = declarations.find(({ address, canonical, outcome }) => address !== canonical && outcome === "found");
    if (split === undefined) throw new Error("the world has one");
    expect((await prove(split.address)).outcome).toMatchObject({
      kind: "found",
      account: { address: split.canonical },
    });
    const stranger = byOutcome.wrong[0] ?? "";
    expect((await prove(stranger)).outcome).toEqual({ kind: "not-found", through: "home" });
  });

  it("takes nobody else of the same web host for them, whatever it finds there", async () => {
    const address = found(false);
    const [user = "", host = ""] = address.split("@");
    const other = `${user}_fan`;
    const uri = `https://${host}/users/${other}`;
    spoil(
      network,
      /\/api\/v2\/search$/,
      json(200, { accounts: [{ id: "1", acct: `${other}@apex.example.org`, uri }] }),
    );
    expect((await prove(address)).outcome).toEqual({ kind: "not-found", through: "home" });
  });

  it.each([
    ["is over its limit", error(429, "Too many requests"), "rate-limited"],
    ["has trouble", html(502), "unreachable"],
    ["hangs up", reset, "unreachable"],
  ] as const)("that %s says nothing of the person", async (_what, answer, kind) => {
    const address = found(false);
    spoil(network, /^\/api\//, answer);
    expect((await prove(address)).outcome).toMatchObject({ kind, through: "home" });
  });

  it("that no longer knows the token says so", async () => {
    expect(await prove(found(false), { ...home.me, token: "gone" })).toMatchObject({
      isSignedOut: true,
      outcome: { kind: "rate-limited" },
    });
  });
});
