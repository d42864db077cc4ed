import { describe, expect, it } from "vitest";
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from "../../../lib/domain/durations.ts";
import { estimateEnd, type OpenFollows } from "../../../lib/domain/follow-estimate.ts";
import { type Budget, FOLLOWS_A_DAY, type FollowPace, FRESH_PACE } from "../../../lib/domain/follow-pace.ts";

/** A midnight of UTC. */
const START = 20_000 * DAY_MS;
const CALL_MS = 400;

const met = (open: number): OpenFollows => ({ open, unmet: 0, isMastodon: true });
const unmet = (open: number): OpenFollows => ({ open, unmet: open, isMastodon: true });
const calls = (remaining: number, resetAt: number): { calls: Budget } => ({
  calls: { of: "calls", limit: 300, remaining, resetAt },
});
const follows = (remaining: number, resetAt: number): { follows: Budget } => ({
  follows: { of: "follows", limit: FOLLOWS_A_DAY, remaining, resetAt },
});

const takes = (what: OpenFollows, pace: Partial<FollowPace> = {}, now = START) =>
  estimateEnd(what, { ...FRESH_PACE, ...pace }, now) - now;

describe("how long following takes", () => {
  it.each<[string, OpenFollows, number]>([
    ["nobody", met(0), 0],
    ["a call for whom the instance has found, two for others", met(10), 10 * CALL_MS],
    ["few, within the window", unmet(10), 20 * CALL_MS],
    ["just a window's calls", unmet(150), 300 * CALL_MS],
    ["more than a window's calls", unmet(200), 5 * MINUTE_MS + 100 * CALL_MS],
    ["just a day's follows", met(400), 5 * MINUTE_MS + 100 * CALL_MS],
    ["more than a day's follows", unmet(410), DAY_MS + 20 * CALL_MS],
    ["more than three days' follows", unmet(1_210), 3 * DAY_MS + 20 * CALL_MS],
  ])("%s", (_what, open, ms) => {
    expect(takes(open)).toBe(ms);
  });

  it("begins with what is left of a window, and waits for the next ones", () => {
    const pace = calls(5, START + MINUTE_MS);
    expect(takes(met(5), pace)).toBe(5 * CALL_MS);
    expect(takes(met(10), pace)).toBe(MINUTE_MS + 5 * CALL_MS);
    expect(takes(unmet(350), pace)).toBe(MINUTE_MS + 2 * 5 * MINUTE_MS + 95 * CALL_MS);
  });

  it("begins with what is left of a day", () => {
    const pace = follows(10, START + DAY_MS);
    const now = START + 6 * HOUR_MS;
    expect(takes(met(10), pace, now)).toBe(10 * CALL_MS);
    expect(takes(met(17), pace, now)).toBe(18 * HOUR_MS + 7 * CALL_MS);
    expect(takes(met(417), pace, now)).toBe(18 * HOUR_MS + DAY_MS + 7 * CALL_MS);
  });

  it("has all of a window that has begun since", () => {
    expect(takes(met(10), { ...calls(0, START), ...follows(0, START) })).toBe(10 * CALL_MS);
    expect(takes(met(400), calls(0, START - MINUTE_MS))).toBe(5 * MINUTE_MS + 100 * CALL_MS);
  });

  it("begins after a rest", () => {
    const rest = { restUntil: START + 30 * SECOND_MS, restReason: "trouble" } as const;
    expect(takes(met(10), rest)).toBe(30 * SECOND_MS + 10 * CALL_MS);
    expect(takes({ ...met(10), undoing: 10 }, rest), "which holds up what is taken back, too").toBe(
      30 * SECOND_MS + 10 * CALL_MS,
    );
    expect(takes(met(10), { restUntil: START - 1 })).toBe(10 * CALL_MS);
  });

  it("takes no night for follows to be taken back, however many the day has had", () => {
    const pace = { ...follows(0, START + DAY_MS), restUntil: START + DAY_MS, restReason: "follows" } as const;
    expect(takes({ ...met(10), undoing: 10 }, pace)).toBe(10 * CALL_MS);
    expect(takes({ ...met(10), undoing: 5 }, pace)).toBe(DAY_MS + 10 * CALL_MS);
    expect(takes({ ...met(500), undoing: 450 }), "which count for no day").toBeLessThan(HOUR_MS);
  });

  it("is said by what another server than Mastodon has told of its limits, and by nothing else", () => {
    const { isMastodon: _, ...open } = unmet(410);
    expect(takes(open)).toBe(820 * CALL_MS);
    expect(takes({ open: 100, unmet: 100 }, calls(0, START + MINUTE_MS))).toBe(MINUTE_MS + 200 * CALL_MS);
  });
});
