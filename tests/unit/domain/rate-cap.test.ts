import { expect, it } from "vitest";
import { RateCap } from "../../../lib/domain/rate-cap.ts";

const NOW = 1_800_000_000_000;

it("gives what is left of the window, and all of it again in the next", () => {
  const cap = new RateCap({ most: 10, windowMs: 1_000 });
  const wishes = [
    [6, 0, 6],
    [6, 500, 4],
    [1, 999, 0],
    [20, 1_000, 10],
    [1, 1_999, 0],
    [1, 2_000, 1],
  ] as const;
  for (const [wanted, ms, given] of wishes) expect(cap.take(wanted, NOW + ms), `${wanted} at ${ms} ms`).toBe(given);
});

it("does not wait for a clock that was set back", () => {
  const cap = new RateCap({ most: 1, windowMs: 1_000 });
  expect(cap.take(1, NOW)).toBe(1);
  expect(cap.take(1, NOW - 3_600_000)).toBe(1);
});
