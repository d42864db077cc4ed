import { describe, expect, it } from "vitest";
import { choosePace, READING_MS } from "../../../lib/x/scan-pace.ts";
import { readRate, WINDOW_MS, type XRate } from "../../../lib/x/scan-rate.ts";

const NOW = 1_800_000_000_000;
const MINUTE = 60_000;

const rate = (remaining: number, leftMs: number, limit = 50): XRate => ({
  limit,
  remaining,
  resetAt: NOW + leftMs,
  reset: (NOW + leftMs) / 1000,
});

describe("the pace", () => {
  // A screen of 600 px shows 6 people of 100 px: 8 to 9 screens an answer.
  it.each([
    ["nothing is known yet", undefined, undefined, 8.3, READING_MS],
    ["the window is over", rate(0, -1), undefined, 8.3, READING_MS],
    ["a fresh window holds the whole list", rate(49, 15 * MINUTE), 20, 8.3, READING_MS],
    ["X grants more than can be read", rate(499, 15 * MINUTE, 500), undefined, 8.3, READING_MS],
    ["a fresh window is too small for the list", rate(49, 15 * MINUTE), 100, 8.3, (15 * MINUTE) / 44 / 8.3],
    ["the length of the list is not known", rate(49, 15 * MINUTE), undefined, 8.3, (15 * MINUTE) / 44 / 8.3],
    ["little is left of the window's answers", rate(15, 10 * MINUTE), 100, 8.3, (10 * MINUTE) / 10 / 8.3],
    ["a screen shows two answers", rate(49, 15 * MINUTE), 100, 0.5, (15 * MINUTE) / 44 / 0.5],
  ])("when %s", (_when, known, answersLeft, stepsPerAnswer, waitMs) => {
    expect(choosePace({ now: NOW, rate: known, answersLeft, stepsPerAnswer })).toEqual({
      kind: "step",
      waitMs: expect.closeTo(waitMs, 3),
    });
  });

  it.each([
    ["a tenth of the limit", 50, 5],
    ["at least three", 10, 3],
  ])("keeps %s in reserve, and rests until the window ends", (_what, limit, remaining) => {
    const pace = (left: number) =>
      choosePace({ now: NOW, rate: rate(left, 4 * MINUTE, limit), answersLeft: 9, stepsPerAnswer: 8 });
    expect(pace(remaining)).toEqual({ kind: "rest", until: NOW + 4 * MINUTE + 1_000 });
    expect(pace(0).kind).toBe("rest");
    expect(pace(remaining + 1).kind).toBe("step");
  });

  it("never reaches the limit, however large the screen", () => {
    for (const stepsPerAnswer of [0.2, 1, 8, 30]) {
      let now = NOW;
      let used = 0;
      while (now < NOW + WINDOW_MS) {
        const left = { ...rate(50 - Math.floor(used), 0), resetAt: NOW + WINDOW_MS };
        const pace = choosePace({ now, rate: left, answersLeft: 200, stepsPerAnswer });
        if (pace.kind === "rest") break;
        now += pace.waitMs;
        used += 1 / stepsPerAnswer;
      }
      expect(used, `${stepsPerAnswer} steps an answer`).toBeLessThanOrEqual(50 - 5 + 1 / stepsPerAnswer);
    }
  });
});

describe("X's headers", () => {
  const header = (leftMs: number) => String((NOW + leftMs) / 1000);

  it("are read", () => {
    expect(readRate(["50", "41", header(5 * MINUTE)], NOW, undefined)).toEqual({
      limit: 50,
      remaining: 41,
      resetAt: NOW + 5 * MINUTE,
      reset: (NOW + 5 * MINUTE) / 1000,
    });
  });

  it.each([
    ["missing", [null, null, null]],
    ["not there at all", []],
    ["no numbers", ["many", "some", "soon"]],
    ["negative", ["50", "-1", header(MINUTE)]],
    ["fractions", ["50", "1.5", header(MINUTE)]],
    ["forged as objects", [{}, [], 12]],
    ["endless", ["9".repeat(400), "1", header(MINUTE)]],
  ])("count for nothing when they are %s", (_what, headers) => {
    expect(readRate(headers, NOW, undefined)).toBeUndefined();
  });

  it.each([
    ["fast", -20 * MINUTE],
    ["slow", 3 * 60 * MINUTE],
  ])("are taken with care where the user's clock is %s", (_how, leftMs) => {
    const first = readRate(["50", "49", header(leftMs)], NOW, undefined);
    expect(first?.resetAt).toBe(NOW + WINDOW_MS);
    const later = readRate(["50", "30", header(leftMs)], NOW + 5 * MINUTE, first);
    expect(later?.resetAt, "the same window ends when it was taken to end").toBe(NOW + WINDOW_MS);
    const next = readRate(["50", "49", header(leftMs + WINDOW_MS)], NOW + WINDOW_MS, later);
    expect(next?.resetAt).toBe(NOW + 2 * WINDOW_MS);
  });
});
