import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ScanOrder, ScanReport } from "../../../lib/protocol/scan-state.ts";
import { type RunScanOptions, runScan } from "../../../lib/x/run-scan.ts";
import type { ScanAnswer } from "../../../lib/x/scan-answer.ts";
import type { ScanPage } from "../../../lib/x/scan-page.ts";

const WANTED = { isWanted: true, seenBefore: 0, isPaused: false, found: 3 } as const;

let scrolled: number[];
let reports: ScanReport[];
let order: () => Promise<ScanOrder>;
let path: string;
let isVisible: boolean;
let isSignedIn: boolean;
/** How far the page can still be scrolled down, in px. */
let below: number;

const page: ScanPage = {
  isVisible: () => isVisible,
  isSignedIn: () => isSignedIn,
  place: () => (path.endsWith("/following") ? "list" : "elsewhere"),
  path: () => path,
  isAtBottom: () => below === 0,
  measure: () => ({ rowPx: 100, stepPx: 600 }),
  readIds: () => [],
  scroll: (px) => {
    scrolled.push(px);
    below = Math.max(0, below - px);
  },
};

function start(more: Partial<RunScanOptions> = {}) {
  const report = (one: ScanReport) => {
    reports.push(one);
    return order();
  };
  const signal = new AbortController().signal;
  return runScan({ order: WANTED, page, report, show: () => undefined, earlier: [people(0)], signal, ...more });
}

function people(from: number, isLast = false): ScanAnswer {
  const ids = Array.from({ length: 50 }, (_, i) => String(from + i));
  return { kind: "people", ids, cursor: `c${from}`, isFirst: from === 0, isLast, rateLimit: [] };
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
  [scrolled, reports, path, isVisible, isSignedIn, below] = [[], [], "/me/following", true, true, 100_000];
  order = async () => WANTED;
});
afterEach(() => vi.useRealTimers());

describe("a scan", () => {
  it("scrolls a screen each second and a half, and ends with the list", async () => {
    const scan = start();
    await pass(15_500);
    expect(scrolled).toEqual(Array.from({ length: 10 }, () => 600));
    scan.takeAnswer(people(50, true));
    await pass(500);
    expect(await scan.ended).toBe("done");
    expect(reports.at(-1)).toMatchObject({ end: "done", seen: 100 });
    await pass(10_000);
    expect(scrolled).toHaveLength(10);
  });

  it("reports every two seconds, and whenever something else happens", async () => {
    start();
    await pass(10_100);
    expect(reports.length).toBeLessThan(8);
    isVisible = false;
    await pass(300);
    expect(reports.at(-1)?.phase).toBe("hidden");
  });

  it("stands still while paused, hidden or elsewhere, and goes on afterwards", async () => {
    const scan = start();
    for (const set of [
      (isOn: boolean) => scan.setPaused(isOn),
      (isOn: boolean) => (isVisible = !isOn),
      (isOn: boolean) => (path = isOn ? "/me" : "/me/following"),
      (isOn: boolean) => (path = isOn ? "/other/following" : "/me/following"),
    ]) {
      set(true);
      const before = scrolled.length;
      await pass(120_000);
      expect(scrolled.length).toBe(before);
      set(false);
      await pass(2_000);
      expect(scrolled.length).toBeGreaterThan(before);
    }
  });

  it("begins paused where it was paused before the reload", async () => {
    start({ order: { ...WANTED, isPaused: true } });
    await pass(10_000);
    expect(scrolled).toEqual([]);
  });

  it("ends when the background wants it no more, and says nothing then", async () => {
    const scan = start();
    await pass(3_000);
    order = async () => ({ isWanted: false });
    await pass(3_000);
    expect(await scan.ended).toBeUndefined();
    const before = scrolled.length;
    await pass(10_000);
    expect([scrolled.length, reports.some(({ end }) => end !== undefined)]).toEqual([before, false]);
  });

  it("ends when nobody hears it any more, as after an update of the extension", async () => {
    order = () => Promise.reject(new Error("Extension context invalidated"));
    const scan = start();
    await pass(10_000);
    expect(await scan.ended).toBeUndefined();
  });

  it("shows at its end what was found until then", async () => {
    const show = vi.fn();
    const scan = start({ show });
    await pass(300);
    order = async () => ({ isWanted: false, found: 7 });
    scan.stop();
    await pass(300);
    await scan.ended;
    expect(show).toHaveBeenLastCalledWith(expect.objectContaining({ end: "stopped", found: 7 }));
  });

  it("tells of its end until somebody has heard it: the worker may have died with the answer", async () => {
    const scan = start();
    await pass(300);
    order = () => Promise.reject(new Error("The message channel closed"));
    scan.stop();
    await pass(300);
    const lost = reports.filter(({ end }) => end === "stopped").length;
    order = async () => ({ isWanted: false, found: 7 });
    await pass(1_000);
    expect(await scan.ended).toBe("stopped");
    expect(reports.filter(({ end }) => end === "stopped").length).toBe(lost + 1);
  });

  it("stops at once when told to", async () => {
    const scan = start();
    await pass(2_000);
    scan.stop();
    await pass(300);
    expect(await scan.ended).toBe("stopped");
    expect(reports.at(-1)?.end).toBe("stopped");
  });

  it("says how many X tells of, and until when it waits", async () => {
    const scan = start();
    scan.takeAnswer({ kind: "total", following: 120 });
    await pass(2_500);
    expect(reports.at(-1)).toEqual({ phase: "scrolling", seen: 50, expected: 120 });
    const resetAt = Math.floor(Date.now() / 1_000) + 600;
    const rateLimit = ["50", "0", String(resetAt)];
    scan.takeAnswer({ kind: "refused", isLimit: true, rateLimit });
    await pass(300);
    expect(reports.at(-1)).toEqual({ phase: "limited", seen: 50, expected: 120, until: resetAt * 1_000 });
  });

  it("ends where nobody is signed in any more, but for a moment of doubt", async () => {
    const scan = start();
    for (const seconds of [4, 4]) {
      isSignedIn = false;
      await pass(seconds * 1_000);
      isSignedIn = true;
      await pass(1_000);
    }
    expect(reports.some(({ end }) => end !== undefined)).toBe(false);
    isSignedIn = false;
    await pass(6_000);
    expect(await scan.ended).toBe("signed-out");
  });
});

describe("a page that goes no further down", () => {
  beforeEach(() => {
    below = 0;
  });

  it("is nudged a little up and down again after ten seconds, as X sometimes fetches only then, and given up after a minute", async () => {
    const scan = start();
    await pass(9_500);
    expect(scrolled).toEqual([]);
    await pass(4_000);
    expect(scrolled).toEqual([-300, 600]);
    await pass(45_000);
    expect(scrolled.length % 2).toBe(0);
    expect(scrolled.filter((px) => px < 0)).toHaveLength(scrolled.length / 2);
    expect(reports.some(({ end }) => end !== undefined)).toBe(false);
    await pass(3_000);
    expect(await scan.ended).toBe("nothing");
  });

  it("has its minute and its ten seconds again from each answer on", async () => {
    const scan = start();
    await pass(55_000);
    scan.takeAnswer(people(50));
    const before = scrolled.length;
    await pass(9_500);
    expect(scrolled).toHaveLength(before);
    await pass(48_000);
    expect(reports.some(({ end }) => end !== undefined)).toBe(false);
    await pass(5_000);
    expect(await scan.ended).toBe("nothing");
  });

  it("has them from the last scrolling on", async () => {
    below = 60 * 600;
    const scan = start();
    await pass(60 * 1_500 + 50_000);
    expect(reports.some(({ end }) => end !== undefined)).toBe(false);
    await pass(15_000);
    expect(await scan.ended).toBe("nothing");
  });

  it.each([
    ["paused", (scan: ReturnType<typeof start>, isOn: boolean) => scan.setPaused(isOn)],
    ["hidden", (_scan: unknown, isOn: boolean) => (isVisible = !isOn)],
  ] as const)("is not given up for what was %s", async (_, set) => {
    const scan = start();
    set(scan, true);
    await pass(300_000);
    set(scan, false);
    await pass(50_000);
    expect(reports.some(({ end }) => end !== undefined)).toBe(false);
    await pass(15_000);
    expect(await scan.ended).toBe("nothing");
  });
});
