import { describe, expect, it } from "vitest";
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from "../../../lib/domain/durations.ts";
import { readBudget, readReset, readRest } from "../../../lib/mastodon/pace.ts";

const NOW = Date.parse("2026-11-20T12:00:00Z");

const in_ = (ms: number) => new Date(NOW + ms).toISOString().replace("Z", "000Z");

/** How long from now, with the margin of a second taken off. */
function waitFor(headers: Record<string, string>): number {
  return readReset(new Headers(headers), NOW) - NOW - SECOND_MS;
}

describe("the pace that an instance sets", () => {
  it("is no rest as long as calls are left, or nothing is said", () => {
    const reset = { "X-RateLimit-Reset": in_(5 * MINUTE_MS) };
    for (const remaining of ["1", "299", "01", "", "none"]) {
      expect(readRest(new Headers({ ...reset, "X-RateLimit-Remaining": remaining }), NOW), remaining).toBeUndefined();
    }
    expect(readRest(new Headers(reset), NOW)).toBeUndefined();
    expect(readRest(new Headers(), NOW)).toBeUndefined();
  });

  it("is a rest until a moment after the reset when none is left", () => {
    const headers = new Headers({ "X-RateLimit-Remaining": "0", "X-RateLimit-Reset": in_(5 * MINUTE_MS) });
    expect(readRest(headers, NOW)).toBe(NOW + 5 * MINUTE_MS + SECOND_MS);
  });

  it("is told as a date, or in seconds since the epoch", () => {
    expect(waitFor({ "X-RateLimit-Reset": in_(2 * MINUTE_MS) })).toBe(2 * MINUTE_MS);
    expect(waitFor({ "X-RateLimit-Reset": String((NOW + 2 * MINUTE_MS) / SECOND_MS) })).toBe(2 * MINUTE_MS);
  });

  it("is what Retry-After says, where it is there", () => {
    expect(waitFor({ "Retry-After": "90", "X-RateLimit-Reset": in_(5 * MINUTE_MS) })).toBe(90 * SECOND_MS);
    expect(waitFor({ "Retry-After": "Fri, 20 Nov 2026 12:03:00 GMT" })).toBe(3 * MINUTE_MS);
  });

  it("is five minutes where nothing is said that makes sense", () => {
    for (const text of ["soon", "", "12"]) expect(waitFor({ "X-RateLimit-Reset": text }), text).toBe(5 * MINUTE_MS);
    expect(waitFor({ "Retry-After": "1.5" })).toBe(5 * MINUTE_MS);
    expect(waitFor({})).toBe(5 * MINUTE_MS);
  });

  it("is never longer than a day", () => {
    expect(waitFor({ "X-RateLimit-Limit": "400", "X-RateLimit-Reset": in_(90 * DAY_MS) })).toBe(DAY_MS);
    expect(waitFor({ "Retry-After": "99999999" })).toBe(DAY_MS);
  });
});

describe("what is left of a limit", () => {
  const left = (limit: string, remaining: string) =>
    readBudget(
      new Headers({
        "X-RateLimit-Limit": limit,
        "X-RateLimit-Remaining": remaining,
        "X-RateLimit-Reset": in_(MINUTE_MS),
      }),
      NOW,
    );

  it("is counted in follows where 400 are allowed, which is Mastodon's day, and in calls else", () => {
    const resetAt = NOW + MINUTE_MS + SECOND_MS;
    expect(left("400", "17")).toEqual({ of: "follows", limit: 400, remaining: 17, resetAt });
    expect(left("300", "0")).toEqual({ of: "calls", limit: 300, remaining: 0, resetAt });
  });

  it.each([
    ["300", ""],
    ["", "17"],
    ["300", "-1"],
    ["300", "17, 17"],
    ["0", "0"],
  ])("is not known where %j are allowed and %j are left: an end is reckoned by both", (limit, remaining) => {
    expect(left(limit, remaining)).toBeUndefined();
  });
});

describe("with clocks that differ", () => {
  it("the wait is counted by the instance's clock, where that can be read", () => {
    for (const skew of [-HOUR_MS, -MINUTE_MS, MINUTE_MS, HOUR_MS]) {
      const clock = { Date: new Date(NOW + skew).toUTCString() };
      const end = skew + 2 * MINUTE_MS;
      for (const said of [{ "X-RateLimit-Reset": in_(end) }, { "Retry-After": new Date(NOW + end).toUTCString() }])
        expect(waitFor({ ...clock, ...said }), String(skew)).toBe(2 * MINUTE_MS);
    }
  });

  it("an answer that is days old tells no time", () => {
    const headers = { Date: new Date(NOW - 3 * DAY_MS).toUTCString(), "X-RateLimit-Reset": in_(2 * MINUTE_MS) };
    expect(waitFor(headers)).toBe(2 * MINUTE_MS);
  });

  it("a reset in the past is waited for as long as a window lasts, not asked for every second", () => {
    expect(waitFor({ "X-RateLimit-Limit": "300", "X-RateLimit-Reset": in_(-HOUR_MS) })).toBe(5 * MINUTE_MS);
  });

  it("no window but that of the day's follows is longer than a quarter of an hour", () => {
    expect(waitFor({ "X-RateLimit-Limit": "300", "X-RateLimit-Reset": in_(HOUR_MS) })).toBe(15 * MINUTE_MS);
    expect(waitFor({ "X-RateLimit-Limit": "400", "X-RateLimit-Reset": in_(11 * HOUR_MS) })).toBe(11 * HOUR_MS);
  });
});
