import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { DAY_MS, MINUTE_MS } from "../../../lib/domain/durations.ts";
import type { Asker } from "../../../lib/mastodon/account-entity.ts";
import { accountId } from "../../world/home/home-state.ts";
import { enterNetwork } from "../network-setup.ts";
import { follow as followAs, HOME, signedIn } from "./home.ts";

const CALLS_A_WINDOW = 300;
const FOLLOWS_A_DAY = 400;

/**
 * The clock of the world and of the extension. Weeks from the real one, which stands in the `Date` of the world's answers: an answer as old
 * as that is not taken for a clock.
 */
let time = 0;
const network = await enterNetwork({ now: () => time });
let me: Asker;
let address: string;
beforeEach(async () => {
  network.world.reset();
  time = (Math.floor(Date.now() / DAY_MS) + 30) * DAY_MS + 11 * 60 * MINUTE_MS;
  me = await signedIn();
  const { followable, followedAtHome } = network.world.truth;
  address =
    followable.find((one) => one.result === "following" && !followedAtHome.includes(one.address))?.address ?? "";
});
afterAll(() => network.leave());

const follow = () => followAs(me, address, { now: () => time });

describe("the limits of Mastodon", () => {
  it("let 150 people be followed in five minutes, and the rest after them", async () => {
    let calls = 0;
    let result = await follow();
    // Signing in took one call: the window's last is a search, which leaves none for the follow.
    for (calls = 3; result.restUntil === undefined; calls += 2) result = await follow();
    expect(calls).toBeGreaterThanOrEqual(CALLS_A_WINDOW);
    expect(result.restUntil).toBe(time + 5 * MINUTE_MS + 1_000);
    const refused = network.world.requests.filter(({ status }) => status === 429);
    expect(refused).toEqual([]);
    expect((await follow()).outcome.kind).toBe("rate-limited");
    time = result.restUntil ?? time;
    expect((await follow()).outcome.kind).toBe("following");
  });

  it("let 400 people be followed in a day of UTC, and the rest from midnight on", async () => {
    await follow();
    const follower = { method: "POST", headers: { Authorization: `Bearer ${me.token}` } };
    for (let i = 1; i < FOLLOWS_A_DAY - 1; i++) {
      time += 2_000;
      network.world.home.unfollow(address);
      await (await fetch(`https://${HOME}/api/v1/accounts/${accountId(address)}/follow`, follower)).text();
    }
    const midnight = Math.ceil(time / DAY_MS) * DAY_MS;
    network.world.home.unfollow(address);
    const last = await follow();
    expect(last).toMatchObject({ outcome: { kind: "following" }, restUntil: midnight + 1_000 });
    network.world.home.unfollow(address);
    const next = await follow();
    expect(next).toMatchObject({
      outcome: { kind: "rate-limited", retryAt: midnight + 1_000 },
      restUntil: midnight + 1_000,
    });
    time = midnight + 1_000;
    expect((await follow()).outcome.kind).toBe("following");
  });
});
