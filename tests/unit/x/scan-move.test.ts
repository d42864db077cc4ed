import { describe, expect, it } from "vitest";
import { chooseMove, type ScanMove, type ScanSituation } from "../../../lib/x/scan-move.ts";
import { placeOf } from "../../../lib/x/scan-page.ts";
import { startProgress } from "../../../lib/x/scan-progress.ts";

const NOW = 1_800_000_000_000;
const SECOND = 1_000;

const ids = (count: number) => new Set(Array.from({ length: count }, (_, i) => String(i)));
const seen = (count: number) => ({ ...startProgress(), seen: ids(count), pass: ids(count) });
const rate = (remaining: number) => ({ limit: 50, remaining, resetAt: NOW + 60 * SECOND, reset: 0 });

/** A hundred people were seen, and the next screen is due. */
const situation: ScanSituation = {
  now: NOW,
  progress: seen(100),
  seenBefore: 0,
  isPaused: false,
  isVisible: true,
  place: "list",
  signedOutSince: undefined,
  lastStepAt: NOW - 2 * SECOND,
  isAtBottom: false,
  stuckSince: NOW,
  stepsPerAnswer: 8,
};

describe("the scan", () => {
  it.each<[string, Partial<ScanSituation>, ScanMove]>([
    ["scrolls on when a screen was looked at", {}, { kind: "step", phase: "scrolling" }],
    ["looks at a screen first", { lastStepAt: NOW - SECOND }, { kind: "wait", phase: "scrolling" }],
    ["waits for the list", { progress: seen(0), isAtBottom: true }, { kind: "wait", phase: "opening" }],
    ["scrolls past people known before a reload", { seenBefore: 300 }, { kind: "step", phase: "known" }],
    ["is past them when there are as many", { seenBefore: 100 }, { kind: "step", phase: "scrolling" }],
    ["waits while paused", { isPaused: true }, { kind: "wait", phase: "paused" }],
    ["waits while the tab is hidden", { isVisible: false }, { kind: "wait", phase: "hidden" }],
    ["waits while another page is shown", { place: "elsewhere" }, { kind: "wait", phase: "elsewhere" }],
    ["ends at X's sign-in", { place: "sign-in" }, { kind: "end", how: "signed-out" }],
    ["gives the sign-in cookie a moment", { signedOutSince: NOW - SECOND }, { kind: "step", phase: "scrolling" }],
    ["ends where nobody is signed in", { signedOutSince: NOW - 6 * SECOND }, { kind: "end", how: "signed-out" }],
    ["ends at the bottom", { progress: { ...seen(100), isComplete: true } }, { kind: "end", how: "done" }],
    [
      "counts down after a 429",
      { progress: { ...seen(100), retryAt: NOW + SECOND } },
      { kind: "wait", phase: "limited", until: NOW + SECOND },
    ],
    [
      "then waits for the user to press Retry",
      { progress: { ...seen(100), retryAt: NOW } },
      { kind: "wait", phase: "retry" },
    ],
    [
      "rests before the limit is reached",
      { progress: { ...seen(100), rate: rate(4) } },
      { kind: "wait", phase: "resting", until: NOW + 61 * SECOND },
    ],
    [
      "says so when the next screen is long in coming",
      { progress: { ...seen(100), rate: rate(6) }, stepsPerAnswer: 1 },
      { kind: "wait", phase: "resting", until: NOW + 58 * SECOND },
    ],
    [
      "does not spread what X allows over a list that will be through with it",
      { progress: { ...seen(100), expected: 150, rate: rate(6) }, stepsPerAnswer: 1 },
      { kind: "step", phase: "scrolling" },
    ],
    [
      "spreads it over a longer list",
      { progress: { ...seen(100), expected: 151, rate: rate(6) }, stepsPerAnswer: 1 },
      { kind: "wait", phase: "resting", until: NOW + 58 * SECOND },
    ],
    [
      "waits at the end of what X has shown",
      { isAtBottom: true, stuckSince: NOW - 5 * SECOND },
      { kind: "wait", phase: "scrolling" },
    ],
    [
      "goes a little up when X is long in showing more",
      { isAtBottom: true, stuckSince: NOW - 11 * SECOND, lastStepAt: NOW - 11 * SECOND },
      { kind: "nudge", phase: "scrolling" },
    ],
    [
      "goes up once, and gives X its time again",
      { isAtBottom: true, stuckSince: NOW - 20 * SECOND, lastStepAt: NOW - 9 * SECOND },
      { kind: "wait", phase: "scrolling" },
    ],
    ["gives up after a minute", { isAtBottom: true, stuckSince: NOW - 61 * SECOND }, { kind: "end", how: "nothing" }],
    [
      "gives up where nothing ever came",
      { progress: seen(0), isAtBottom: true, stuckSince: NOW - 61 * SECOND },
      { kind: "end", how: "nothing" },
    ],
    [
      "does not take it for the end while somebody is missing",
      { progress: { ...seen(100), expected: 101 }, isAtBottom: true, stuckSince: NOW - 61 * SECOND },
      { kind: "end", how: "nothing" },
    ],
    [
      "does not take it for the end where nobody was seen, whatever X tells",
      { progress: { ...seen(0), expected: 0 }, isAtBottom: true, stuckSince: NOW - 61 * SECOND },
      { kind: "end", how: "nothing" },
    ],
    [
      "takes it for the end when everybody was seen",
      { progress: { ...seen(100), expected: 100 }, isAtBottom: true, stuckSince: NOW - 61 * SECOND },
      { kind: "end", how: "done" },
    ],
  ])("%s", (_what, differing, move) => {
    expect(chooseMove({ ...situation, ...differing })).toEqual(move);
  });
});

describe("a path of X", () => {
  it.each([
    ["/following", "list"],
    ["/someone/following", "list"],
    ["/someone/following/", "list"],
    ["/someone/followers", "elsewhere"],
    ["/home", "elsewhere"],
    ["/someone", "elsewhere"],
    ["/i/flow/login", "sign-in"],
    ["/login", "sign-in"],
    ["/loginfan", "elsewhere"],
  ])("%s is %s", (path, place) => {
    expect(placeOf(path)).toBe(place);
  });
});
