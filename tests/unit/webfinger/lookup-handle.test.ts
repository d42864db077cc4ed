import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { parseHandle } from "../../../lib/domain/handle.ts";
import type { LookupOutcome } from "../../../lib/domain/lookup.ts";
import { lookupHandle } from "../../../lib/webfinger/lookup-handle.ts";
import { startWorld, type World } from "../../world/world.ts";
import { fetchInto } from "../fetch-into-world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());
beforeEach(() => {
  vi.stubGlobal("fetch", fetchInto(world));
  world.reset();
});

async function lookup(address: string): Promise<LookupOutcome> {
  const handle = parseHandle(address);
  if (handle === undefined) throw new Error(`${address} is no handle`);
  return lookupHandle(handle);
}

const requestsTo = (host: string) => world.requests.filter((request) => request.host === host);

describe("asking a host for a person", () => {
  it("proves everybody who is there, on every kind of server, under the address that the server gives", async () => {
    for (const { address, canonical, outcome } of world.truth.declarations) {
      if (outcome !== "found" && outcome !== "locked" && outcome !== "moved") continue;
      const answer = await lookup(address);
      expect(answer.kind, address).toBe("found");
      if (answer.kind === "found") expect(answer.account.address).toBe(canonical);
    }
  });

  it("has a word for everybody who is not", async () => {
    for (const address of world.truth.byOutcome.gone) expect((await lookup(address)).kind, address).toBe("gone");
    for (const address of world.truth.byOutcome.wrong) expect((await lookup(address)).kind, address).toBe("not-found");
    for (const address of world.truth.byOutcome.down) expect((await lookup(address)).kind, address).toBe("unreachable");
    for (const address of world.truth.byOutcome.foreign) expect((await lookup(address)).kind, address).toBe("invalid");
  });

  it("asks a second time only where the server names another subject, and then that subject's host", async () => {
    const split = world.truth.declarations.find(({ address, canonical }) => address !== canonical);
    const whole = world.truth.declarations.find(
      ({ address, canonical, outcome }) =>
        address === canonical && outcome === "found" && world.truth.provable.includes(address),
    );
    if (split === undefined || whole === undefined) throw new Error("the world has both");
    await lookup(whole.address);
    expect(world.requests).toHaveLength(1);
    world.reset();
    await lookup(split.address);
    expect(requestsTo(split.canonical.split("@")[1] ?? "").length).toBeGreaterThan(0);
  });

  it("asks without cookies, referrer or token", async () => {
    await lookup(world.truth.byOutcome.found[0] ?? "");
    expect(world.requests[0]).toMatchObject({ authorized: false });
    expect(world.requests[0]).not.toHaveProperty("cookie");
    expect(world.requests[0]).not.toHaveProperty("referer");
  });

  it.each([
    ["limited", "rate-limited"],
    ["broken", "unreachable"],
    ["reset", "unreachable"],
    ["html", "invalid"],
  ] as const)("of a host that is %s ends as %s, not as nobody", async (behaviour, kind) => {
    const address = world.truth.byOutcome.found[0] ?? "";
    world.setHost(address.split("@")[1] ?? "", behaviour);
    expect((await lookup(address)).kind).toBe(kind);
  });
});
