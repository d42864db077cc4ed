import { describe, expect, it } from "vitest";
import type { ScanAnswer } from "../../../lib/x/scan-answer.ts";
import { startProgress, takeAnswer, takeRows } from "../../../lib/x/scan-progress.ts";
import { WINDOW_MS } from "../../../lib/x/scan-rate.ts";

const NOW = 1_800_000_000_000;
const NO_RATE = [null, null, null];

type People = Extract<ScanAnswer, { kind: "people" }>;

function page(from: number, to: number, more: Partial<People> = {}): People {
  const ids = Array.from({ length: to - from }, (_, i) => String(from + i));
  return { kind: "people", ids, cursor: `c|${to}`, isFirst: from === 0, isLast: false, rateLimit: NO_RATE, ...more };
}

const progressAfter = (...answers: readonly ScanAnswer[]) =>
  answers.reduce((progress, answer) => takeAnswer(progress, answer, NOW), startProgress());

describe("the scan's progress", () => {
  it("counts each person once", () => {
    const { seen, isComplete } = progressAfter(page(0, 50), page(50, 100), page(90, 120));
    expect([seen.size, isComplete]).toEqual([120, false]);
  });

  it.each<[string, boolean, readonly ScanAnswer[]]>([
    ["X says that this is the bottom, cursor or not", true, [page(0, 50), page(50, 60, { isLast: true })]],
    ["the last page is empty", true, [page(0, 50), page(50, 50, { isLast: true })]],
    ["a cursor is repeated, and nobody is new", true, [page(0, 50), page(0, 50, { isFirst: false })]],
    ["a cursor is repeated, and somebody is new", false, [page(0, 50), page(50, 60, { cursor: "c|50" })]],
    ["one answer brings nobody, and another cursor", false, [page(0, 50), page(50, 50, { cursor: "c|51" })]],
    [
      "three answers in a row bring nobody new",
      true,
      [page(0, 50), ...["a", "b", "c"].map((cursor) => page(10, 30, { cursor }))],
    ],
    ["nobody is followed", true, [page(0, 0, { isLast: true })]],
    ["there is no cursor", false, [page(0, 50, { cursor: undefined })]],
    ["X's page begins anew again and again with nobody at its top", false, [0, 0, 0, 0].map(() => page(0, 0))],
    ["X's page begins anew at the top", false, [page(0, 50), page(50, 100), page(0, 50), page(50, 100)]],
  ])("is complete or not when %s", (_when, isComplete, answers) => {
    expect(progressAfter(...answers).isComplete).toBe(isComplete);
  });

  it("walks again through a list that X has drawn anew, and forgets nobody", () => {
    const { seen, pass } = progressAfter(page(0, 50), page(50, 100), page(0, 50));
    expect([seen.size, pass.size]).toEqual([100, 50]);
  });

  it("keeps what it knew of X's pages and of its limit where an answer does not say", () => {
    const known = progressAfter(page(0, 40, { rateLimit: ["50", "20", String(NOW / 1000 + 300)] }));
    const silent = takeAnswer(known, page(40, 40), NOW);
    expect([silent.pageSize, silent.rate]).toEqual([40, known.rate]);
    expect(silent.rate).toMatchObject({ remaining: 20 });
    const refused = takeAnswer(silent, { kind: "refused", isLimit: true, rateLimit: NO_RATE }, NOW);
    expect([refused.rate, refused.retryAt]).toEqual([known.rate, NOW + 300_000]);
  });

  it("learns the total, and counts people in the rows too", () => {
    const progress = takeRows(progressAfter({ kind: "total", following: 1_034 }, page(0, 50)), ["7", "900"]);
    expect([progress.expected, progress.seen.size]).toEqual([1_034, 51]);
    expect(takeRows(progress, ["7", "8"])).toBe(progress);
  });

  it.each([
    ["a 429 with X's headers", true, ["50", "0", String(NOW / 1000 + 300)], NOW + 300_000],
    ["a 429 without headers", true, NO_RATE, NOW + WINDOW_MS],
    ["another error", false, NO_RATE, NOW],
  ])("waits for Retry after %s, until the list goes on", (_what, isLimit, rateLimit, until) => {
    const refused = progressAfter(page(0, 50), { kind: "refused", isLimit, rateLimit });
    expect(refused.retryAt).toBe(until);
    expect(takeAnswer(refused, page(50, 100), NOW).retryAt).toBeUndefined();
    expect(takeAnswer(refused, { kind: "total", following: 3 }, NOW).retryAt).toBe(until);
  });
});
