import type { Page } from "@playwright/test";
import { chromiumId, readManifest } from "../e2e/browsers/manifest.ts";
import { storedPeople, storeRows } from "../world/stored-people.ts";
import { startWorld } from "../world/world.ts";
import { atMost, type Figure, median } from "./bench.ts";
import { type ChromiumTab, EXTENSION, openChromiumTab } from "./chromium-tab.ts";
import { measureFrames } from "./frame-cost.ts";
import { traceTab } from "./trace-tab.ts";

const FEW = 10;
const MANY = 10_000;
const OPENINGS = 11;
/** What is typed into the search, letter by letter, and taken away again. */
const TYPED = "moss example";
/** How the list is scrolled: as fast as a wheel turns, through stretches of it that lie evenly among all. */
const SCROLLING = { stretches: 5, frames: 60, pxPerFrame: 120 };
const FRAMES = SCROLLING.stretches * SCROLLING.frames;
const FRAME_MS = 1_000 / 60;

/**
 * The list of people at ten thousand: how long the popup takes to show the first of them, beside the same with ten; how many nodes it keeps
 * in the document while it is scrolled, and what a frame costs then; how long a letter typed into the search takes until the list is drawn.
 */
export async function bench(): Promise<Figure[]> {
  const world = await startWorld({ followed: 1 });
  const few = await openWithPeople(world, FEW);
  const many = await openWithPeople(world, MANY);
  try {
    const firstRows = await compareFirstRows(many.page, few.page);
    const nodes = await countMostNodes(many.page);
    const frames = (await measureScrolling(many)).toSorted((a, b) => a - b);
    const typing = await timeTyping(many.page);
    return [
      atMost("list-first-rows, 10,000 people beside 10", firstRows, "×", 1.5),
      atMost("list-dom-nodes", nodes, "nodes", 600),
      atMost("list-scrolling, script and layout of a frame, median", median(frames), "ms", FRAME_MS),
      // A slow one may cost the frame after it, and no more.
      atMost("list-scrolling, 95th percentile", frames[Math.floor(FRAMES * 0.95)] ?? Number.NaN, "ms", 2 * FRAME_MS),
      atMost("search-typing", typing, "ms", FRAME_MS),
    ];
  } finally {
    await few.close();
    await many.close();
    await world.stop();
  }
}

const POPUP = `chrome-extension://${chromiumId(readManifest(EXTENSION), EXTENSION)}/popup.html`;
const FULL_PAGE = `${POPUP}#tab`;

/** A browser of its own with so many people in the extension's database. */
async function openWithPeople(world: { tlsPort: number }, count: number): Promise<ChromiumTab> {
  const tab = await openChromiumTab(world);
  await tab.page.goto(POPUP);
  await tab.page.evaluate(giveConsent, undefined);
  await storeRows(
    { evaluate: (f, arg) => tab.page.evaluate(f as never, arg as never) },
    { ...storedPeople(count, Date.now()) },
  );
  return tab;
}

function giveConsent(): Promise<unknown> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
  };
  return chrome.runtime.sendMessage({ type: "consent.give" });
}

/** How much longer the first rows take with many people: the median of openings side by side, as a busy machine's speed changes. */
async function compareFirstRows(many: Page, few: Page): Promise<number> {
  const ratios: number[] = [];
  for (let i = 0; i <= OPENINGS; i++) {
    const beside = await timeFirstRows(few);
    ratios.push((await timeFirstRows(many)) / beside);
  }
  // The first opening finds nothing in any cache.
  return median(ratios.slice(1));
}

/** From the page's first moment until rows are in it, ms. */
async function timeFirstRows(page: Page): Promise<number> {
  await page.bringToFront();
  await page.goto(POPUP, { waitUntil: "commit" });
  const first = await page.waitForFunction(readFirstRows, undefined, { polling: "raf" });
  const time = await first.jsonValue();
  await page.goto("about:blank");
  return time;
}

function readFirstRows(): number {
  return document.querySelector('[data-testid="match"]') === null ? 0 : performance.now();
}

async function countMostNodes(page: Page): Promise<number> {
  await openWhole(page);
  return page.evaluate(async () => {
    const list = document.querySelector(".rows");
    let most = 0;
    for (let i = 0; i < 100 && list !== null; i++) {
      list.scrollTo(0, (list.scrollHeight * i) / 100);
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      most = Math.max(most, list.querySelectorAll("*").length);
    }
    return most;
  });
}

/** What each frame costs the page while it is scrolled, ms. */
async function measureScrolling(tab: ChromiumTab): Promise<number[]> {
  await openWhole(tab.page);
  const stop = await traceTab(tab);
  await tab.page.evaluate(async ({ stretches, frames, pxPerFrame }) => {
    const list = document.querySelector(".rows");
    for (let i = 0; i < stretches * frames && list !== null; i++) {
      await new Promise(requestAnimationFrame);
      if (i % frames === 0) list.scrollTo(0, (list.scrollHeight * i) / (stretches * frames));
      else list.scrollBy(0, pxPerFrame);
    }
  }, SCROLLING);
  const measured = measureFrames(await stop());
  if (measured.length < FRAMES) throw new Error(`Only ${measured.length} frames of ${FRAMES} were seen`);
  return measured;
}

/** From a letter until the list is drawn anew, ms: the median of all letters. */
async function timeTyping(page: Page): Promise<number> {
  await openWhole(page);
  const times = await page.evaluate(async (typed) => {
    const field = document.querySelector<HTMLInputElement>('[data-testid="search"]');
    const frames: number[] = [];
    const lengths = [...typed].map((_letter, i) => i + 1);
    for (const length of [...lengths, ...lengths.toReversed(), 0]) {
      if (field === null) break;
      await new Promise(requestAnimationFrame);
      const start = performance.now();
      field.value = typed.slice(0, length);
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      // Preact draws in a microtask, so by the next task it has; asking for the height has the browser lay the rows out.
      await new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(null);
      });
      document.querySelector(".rows")?.getBoundingClientRect();
      frames.push(performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return frames;
  }, TYPED);
  return median(times);
}

/** Opens the full page and waits until everybody is in it. */
async function openWhole(page: Page): Promise<void> {
  await page.goto("about:blank");
  await page.goto(FULL_PAGE);
  await page.waitForFunction(
    (rows) => Number(document.querySelector("table.people")?.getAttribute("aria-rowcount")) > rows,
    MANY,
    { timeout: 60_000 },
  );
}
