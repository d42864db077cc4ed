import { setTimeout as sleep } from "node:timers/promises";
import { startWorld } from "../world/world.ts";
import { atMost, type Figure } from "./bench.ts";
import { type ChromiumTab, openChromiumTab } from "./chromium-tab.ts";
import { measureScripts } from "./script-cost.ts";
import { traceTab } from "./trace-tab.ts";

const PEOPLE = 5_000;
/** From here on the page has everything that it keeps for good, and what is done for each answer has been done a few times. */
const SETTLED_PEOPLE = 1_000;
/** By then what is read later, when the browser is idle, has been read and sent. */
const SETTLE_MS = 3_000;

/**
 * What both content scripts cost a page in which 5,000 people are scrolled past, beside a `JSON.parse` of the same answers in tasks of their
 * own, at the same time: ours has to parse them once more, so 1 is what cannot be saved.
 */
export async function bench(): Promise<Figure[]> {
  const world = await startWorld({ followed: PEOPLE, population: "true-rate", windowScale: 1_000_000 });
  const tab = await openChromiumTab(world);
  try {
    await tab.page.addInitScript(parseOnceMore);
    await tab.page.goto(`https://x.com/${world.truth.viewer.screenName}/following`);
    await scrollPast(tab, SETTLED_PEOPLE);
    const early = await measureHeap(tab);
    const endTrace = await traceTab(tab);
    await scrollPast(tab, PEOPLE);
    const late = await measureHeap(tab);
    const trace = await endTrace();
    const ours = measureScripts(trace, ({ url }) => url.includes("/content-scripts/"));
    const parsing = measureScripts(trace, ({ functionName }) => functionName === "parseAlone");
    return [
      atMost("content-script-cost", ours.totalMs / parsing.totalMs, "× JSON.parse", 1.5),
      atMost("content-script-cost, longest task", ours.longestMs, "ms", 50),
      atMost("content-script-cost, heap from 1,000 to 5,000 people", (late - early) / 1e6, "MB", 5),
    ];
  } finally {
    await tab.close();
    await world.stop();
  }
}

/**
 * Runs in the page, before any of its scripts: each answer is parsed once more in a task of its own, which is what ours is measured by. Later
 * and when the page is idle, as ours is: what was used a moment ago is still near at hand, and parsed in less time.
 */
function parseOnceMore(): void {
  const { parse } = JSON;
  JSON.parse = (text, reviver) => {
    const parseAlone = () => void parse(text);
    if (text.length > 10_000) setTimeout(() => requestIdleCallback(parseAlone, { timeout: 300 }), 500);
    return parse(text, reviver);
  };
}

/** Jumps to the end of the list, again and again, until it has so many people. */
async function scrollPast({ page }: ChromiumTab, people: number): Promise<void> {
  await page.evaluate(
    (enough) =>
      new Promise<void>((resolve) => {
        const jumping = setInterval(() => {
          window.scrollTo(0, document.documentElement.scrollHeight);
          const loaded = Number(document.querySelector<HTMLElement>("[data-loaded]")?.dataset.loaded ?? 0);
          if (loaded < enough) return;
          clearInterval(jumping);
          resolve();
        }, 30);
      }),
    people,
  );
}

async function measureHeap({ devtools }: ChromiumTab): Promise<number> {
  await sleep(SETTLE_MS);
  for (let i = 0; i < 2; i++) await devtools.send("HeapProfiler.collectGarbage");
  return (await devtools.send("Runtime.getHeapUsage")).usedSize;
}
