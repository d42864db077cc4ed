import { expect, test } from "vitest";
import { summarizeFollows, tenthsSettled } from "../../../components/follow-summary.ts";
import { matchRow } from "./rows.ts";

test("counts how following ended, and nobody who is still on the way", () => {
  const rows = [
    matchRow({}),
    matchRow({ follow: { state: "queued" } }),
    matchRow({ follow: { state: "done", outcome: { kind: "following" } } }),
    matchRow({ follow: { state: "done", outcome: { kind: "requested" } } }),
    matchRow({ follow: { state: "failed", outcome: { kind: "gone" } } }),
    matchRow({ follow: { state: "failed", outcome: { kind: "refused" } } }),
  ];
  expect(summarizeFollows(rows)).toEqual({ following: 1, requested: 1, failed: 2 });
});

test.each([
  [{ open: 0, done: 0, failed: 0 }, 0],
  [{ open: 190, done: 0, failed: 0 }, 0],
  [{ open: 172, done: 15, failed: 3 }, 0],
  [{ open: 171, done: 16, failed: 3 }, 1],
  [{ open: 1, done: 188, failed: 1 }, 9],
  [{ open: 0, done: 187, failed: 3 }, 10],
])("%j has %i tenths behind it", (progress, tenths) => {
  expect(tenthsSettled(progress)).toBe(tenths);
});
