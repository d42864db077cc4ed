import { afterAll, describe, expect, it } from "vitest";
import { ASK_LIMITS, type AskLimits } from "../../../lib/webfinger/ask-host.ts";
import { lookupHandle } from "../../../lib/webfinger/lookup-handle.ts";
import { hostOf } from "../../world/hostile/behaviour.ts";
import { BEHAVIOURS } from "../../world/hostile/behaviours.ts";
import { SLOWNESS } from "../../world/hostile/slowness.ts";
import { startWorld } from "../../world/world.ts";
import { enterNetwork } from "../network-setup.ts";
import { ask as askWorld } from "../world/world-client.ts";

/** For those who never come to an end, so that they do not hold the tests. All others get the time that they get in life. */
const SHORT_LIMITS: AskLimits = { ...ASK_LIMITS, timeoutMs: 1_500 };
/** One look-up asks its host, host-meta and where that leads, and the same again to confirm. */
const REQUESTS_LIMIT = 6;

const network = await enterNetwork();
afterAll(() => network.leave());

describe.concurrent("a host that behaves like", () => {
  it.each(BEHAVIOURS)("$name ends as $word", async (behaviour) => {
    const { name, word, finds, requests, retryAfterMs } = behaviour;
    const limits = SLOWNESS.includes(behaviour) ? SHORT_LIMITS : ASK_LIMITS;
    const startedAt = performance.now();
    const outcome = await lookupHandle({ user: "alice", host: hostOf(name) }, { limits });
    expect(outcome.kind).toBe(word);
    expect(performance.now() - startedAt).toBeLessThan(REQUESTS_LIMIT * SHORT_LIMITS.timeoutMs);
    if (outcome.kind === "found") {
      expect(outcome.account.address).toBe(finds ?? `alice@${hostOf(name)}`);
      for (const url of [outcome.account.actorUrl, outcome.account.profileUrl ?? "https://x/"]) {
        expect(url).toMatch(/^https:\/\/[a-z0-9.-]+\/[^:]*$/);
      }
    }
    if (retryAfterMs !== undefined) {
      expect(Math.abs((outcome.retryAfterMs ?? 0) - retryAfterMs)).toBeLessThan(5_000);
    }
    const asked = network.hostile.requests.filter(({ host }) => host === hostOf(name));
    if (requests !== undefined) expect(asked).toHaveLength(requests);
  });
});

describe("the hostile server", () => {
  it("has at least forty behaviours, each with a name of its own", () => {
    expect(BEHAVIOURS.length).toBeGreaterThanOrEqual(40);
    expect(new Set(BEHAVIOURS.map(({ name }) => name)).size).toBe(BEHAVIOURS.length);
  });

  it("can be played by the world, too, for browsers", async () => {
    const host = hostOf("status-418");
    const world = await startWorld({ backends: { [host]: network.hostile.origin } });
    expect((await askWorld(world, `https://${host}/.well-known/webfinger`)).status).toBe(418);
    await world.stop();
  });

  it("is met with the limits of 8 s and 64 kB, and 50 s for all of a look-up, when nobody says otherwise", () => {
    expect(ASK_LIMITS).toEqual({ timeoutMs: 8_000, lookupMs: 50_000, bodyBytes: 65_536 });
  });
});
