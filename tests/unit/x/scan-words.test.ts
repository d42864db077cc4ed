import { describe, expect, it } from "vitest";
import type { ScanView } from "../../../lib/x/run-scan.ts";
import { describeScan } from "../../../lib/x/scan-words.ts";
import { english } from "../components/english.ts";

const NOW = 1_800_000_000_000;
const VIEW: ScanView = { phase: "scrolling", seen: 50, seenBefore: 0, found: 2 };

const say = (differing: Partial<ScanView>) => describeScan({ ...VIEW, ...differing }, english, NOW);

describe("the words of a scan", () => {
  it.each<[string, Partial<ScanView>, string]>([
    ["people, as far as is known", {}, "50 people"],
    ["of how many, where X tells", { expected: 1_034 }, "50 of 1034 people"],
    ["those known from before a reload", { seenBefore: 300, expected: 1_034 }, "300 of 1034 people"],
    ["never more than there are", { seen: 60, expected: 55 }, "60 of 60 people"],
  ])("count %s", (_what, differing, count) => {
    expect(say(differing).count).toBe(count);
  });

  it("say what happens, and at the end how it ended", () => {
    expect(say({ phase: "paused" }).sentence).toBe(english.text("scanPaused"));
    expect(say({ seenBefore: 300, phase: "known" }).sentence).toBe(english.text("scanKnown", 300));
    expect(say({ end: "nothing" }).sentence).toBe(english.text("scanNothing"));
  });

  it.each([
    [125_000, "2:05"],
    [59_001, "1:00"],
    [1, "0:01"],
    [0, "0:00"],
    [-5_000, "0:00"],
  ])("give the time left of %i ms as %s", (ms, clock) => {
    expect(say({ until: NOW + ms }).clock).toBe(clock);
  });

  it("give no time where there is none to wait for", () => {
    expect(say({}).clock).toBe("");
  });
});
