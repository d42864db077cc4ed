import { describe, expect, it } from "vitest";
import { endedWord, followWord, takesWord, tenthsSettled } from "../../../components/follow-words.ts";
import { HOUR_MS, MINUTE_MS } from "../../../lib/domain/durations.ts";
import { english } from "./english.ts";

const NOW = new Date(2027, 5, 1, 12, 0).getTime();

const say = (progress: Partial<Parameters<typeof followWord>[0]>, isSignedOut = false) =>
  followWord({ open: 7, ...progress }, { isSignedOut, now: NOW }, english);

it.each([
  ["a few seconds", 20_000, "Takes less than a minute."],
  ["some minutes", 11 * MINUTE_MS, "Done in about 11 minutes."],
])("what would take %s says so before it is asked for", (_howLong, ms, words) => {
  expect(takesWord(NOW + ms, NOW, english)).toBe(words);
});

describe("what is said of the people who are still to be followed", () => {
  it.each([
    [
      "it goes on, and ends at once",
      { endsAt: NOW + 30_000 },
      /^You can close this; it goes on\. Done in less than a minute\.$/,
    ],
    ["it goes on for minutes", { endsAt: NOW + 11 * MINUTE_MS }, /Done in about 11 minutes\.$/],
    ["it goes on for hours", { endsAt: NOW + 3 * HOUR_MS }, /Done at about 3:00.PM\.$/],
    ["it goes on till tomorrow", { endsAt: NOW + 26 * HOUR_MS }, /Done at about Wed, Jun 2, 2:00.PM\.$/],
    [
      "the calls of a window are used up",
      { rest: { until: NOW + 4 * MINUTE_MS, reason: "calls" }, endsAt: NOW + 9 * MINUTE_MS },
      /^Your instance asks for a rest until 12:04.PM\. Done in about 9 minutes\.$/,
    ],
    [
      "the follows of the day are used up",
      { rest: { until: NOW + 12 * HOUR_MS, reason: "follows" }, endsAt: NOW + 12 * HOUR_MS },
      /today’s are used up\. 7 more from Wed, Jun 2, 12:00.AM on \(midnight UTC\); or upload the import file now\. Done at about/,
    ],
    [
      "the instance does not answer",
      { rest: { until: NOW + MINUTE_MS, reason: "trouble" }, endsAt: NOW + HOUR_MS },
      /^Your instance does not answer just now\. It is tried again at 12:01.PM; nothing is lost\.$/,
    ],
    [
      "there are more than another day's",
      { open: 740, rest: { until: NOW + 12 * HOUR_MS, reason: "follows" } },
      /today’s are used up\. 400 more from Wed/,
    ],
    [
      "the browser has no network, whatever else is waited for",
      { isOffline: true, rest: { until: NOW + MINUTE_MS, reason: "calls" } },
      /^You are offline\. It goes on by itself once you are connected\.$/,
    ],
    ["the user has paused it, offline or not", { isPaused: true, isOffline: true }, /^Paused: /],
    ["a rest that is over is none", { rest: { until: NOW, reason: "calls" } }, /^You can close this; it goes on\.$/],
    ["the user has paused it", { isPaused: true }, /^Paused: nothing is sent until you go on\.$/],
  ] as const)("%s", (_what, progress, words) => {
    expect(say(progress)).toMatch(words);
  });

  it("is that they wait for a sign-in, whatever else is the case", () => {
    const rest = { until: NOW + MINUTE_MS, reason: "calls" } as const;
    expect(say({ isPaused: true, rest }, true)).toBe("7 people wait until you have signed in again.");
    expect(say({ open: 1 }, true)).toBe("1 person waits until you have signed in again.");
  });
});

it.each([
  [{ open: 0, done: 0, failed: 0 }, 0],
  [{ open: 190, done: 0, failed: 0 }, 0],
  [{ open: 172, done: 15, failed: 3 }, 0],
  [{ open: 171, done: 16, failed: 3 }, 1],
  [{ open: 1, done: 188, failed: 1 }, 9],
  [{ open: 0, done: 187, failed: 3 }, 10],
])("%j has %i tenths behind it", (progress, tenths) => {
  expect(tenthsSettled(progress)).toBe(tenths);
});

it.each([
  [{ done: 40, requested: 2, failed: 6 }, "Done: 38 following, 2 requested, 6 failed."],
  [{ done: 40, requested: 0, failed: 0 }, "Done: 40 following."],
  [{ done: 1, requested: 1, failed: 0 }, "Done: 1 requested."],
  [{ done: 0, requested: 0, failed: 3 }, "Done: 3 failed."],
])("%j ends in a sentence without those of whom there is nobody", (progress, words) => {
  expect(endedWord(progress, english)).toBe(words);
});
