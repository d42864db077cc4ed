import type { Page } from "@playwright/test";
import { chromiumId, readManifest } from "../e2e/browsers/manifest.ts";
import { storedPeople, storeRows } from "../world/stored-people.ts";
import { startWorld } from "../world/world.ts";
import { atMost, type Figure } from "./bench.ts";
import { type ChromiumTab, EXTENSION, openChromiumTab } from "./chromium-tab.ts";

const FEW = 10;
const MANY = 10_000;
const OPENINGS = 9;
/** What is typed into the search, letter by letter, and taken away again. */
const TYPED = "moss example";

/**
 * The list of people at ten thousand: how long the popup takes to show the first of them, beside the same with ten; how many nodes it keeps
 * in the document while it is scrolled; how long a letter typed into the search takes until the list is drawn.
 */
export async function bench(): Promise<Figure[]> {
  const world = await startWorld({ followed: 1 });
  try {
    const few = await withPeople(world, FEW, ({ page }, popup) => timeFirstRows(page, popup));
    const [many, nodes, typing] = await withPeople(world, MANY, async ({ page }, popup) => [
      await timeFirstRows(page, popup),
      await countMostNodes(page, `${popup}#tab`),
      await timeTyping(page, `${popup}#tab`),
    ]);
    return [
      atMost("list-first-rows, 10,000 people beside 10", many / few, "×", 1.5),
      atMost("list-dom-nodes", nodes, "nodes", 600),
      atMost("search-typing", typing, "ms", 16.7),
    ];
  } finally {
    await world.stop();
  }
}

/** A browser of its own with so many people in the extension's database. */
async function withPeople<Result>(
  world: { tlsPort: number },
  count: number,
  measure: (tab: ChromiumTab, popup: string) => Promise<Result>,
): Promise<Result> {
  const tab = await openChromiumTab(world);
  try {
    const popup = `chrome-extension://${chromiumId(readManifest(EXTENSION), EXTENSION)}/popup.html`;
    await tab.page.goto(popup);
    await tab.page.evaluate(giveConsent, undefined);
    await storeRows(
      { evaluate: (f, arg) => tab.page.evaluate(f as never, arg as never) },
      { ...storedPeople(count, Date.now()) },
    );
    return await measure(tab, popup);
  } finally {
    await tab.close();
  }
}

function giveConsent(): Promise<unknown> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
  };
  return chrome.runtime.sendMessage({ type: "consent.give" });
}

/** From the page's first moment until rows are in it, ms; the median of some openings, without the first. */
async function timeFirstRows(page: Page, popup: string): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i <= OPENINGS; i++) {
    await page.goto("about:blank");
    await page.goto(popup, { waitUntil: "commit" });
    times.push(
      await page.waitForFunction(readFirstRows, undefined, { polling: "raf" }).then((time) => time.jsonValue()),
    );
  }
  return median(times.slice(1));
}

function readFirstRows(): number {
  return document.querySelector('[data-testid="match"]') === null ? 0 : performance.now();
}

async function countMostNodes(page: Page, fullPage: string): Promise<number> {
  await openWhole(page, fullPage);
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

/** From a letter until the list is drawn anew, ms: the median of all letters. */
async function timeTyping(page: Page, fullPage: string): Promise<number> {
  await openWhole(page, fullPage);
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
async function openWhole(page: Page, fullPage: string): Promise<void> {
  await page.goto("about:blank");
  await page.goto(fullPage);
  await page.waitForFunction(
    (rows) => Number(document.querySelector("table.people")?.getAttribute("aria-rowcount")) > rows,
    MANY,
    { timeout: 60_000 },
  );
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}
