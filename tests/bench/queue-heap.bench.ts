import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "@playwright/test";
import { chromiumId, readManifest } from "../e2e/browsers/manifest.ts";
import { xAccount } from "../world/people/x-account.ts";
import { type StoredPeople, storedPeople, storeRows } from "../world/stored-people.ts";
import { startWorld } from "../world/world.ts";
import { openBackgroundHeap } from "./background-heap.ts";
import { atMost, type Figure } from "./bench.ts";
import { EXTENSION, openChromiumTab } from "./chromium-tab.ts";

const CANDIDATES = 20_000;
const ANSWER_MS = 150;
const SAMPLES = 240;
const BETWEEN_MS = 25;
const LIST_EVERY = 40;
/** Proven while the heap is measured, or nothing was. */
const PROVEN_AT_LEAST = 100;

/**
 * How much memory the background takes while it proves, with 20,000 candidates waiting in the database: the most that its heap was ever seen
 * to hold, what could be collected with it, in six seconds of proving, during which a page asks for the numbers, the matches and what proved nobody.
 */
export async function bench(): Promise<Figure[]> {
  const people = queued(storedPeople(CANDIDATES, Date.now()));
  const world = await startWorld({
    answerDelayMs: ANSWER_MS,
    population: "true-rate",
    followed: 40,
    extraPeople: people.lookups.map(({ address }, i) => declaring(address, i)),
  });
  const tab = await openChromiumTab(world);
  try {
    const { page } = tab;
    const popup = `chrome-extension://${chromiumId(readManifest(EXTENSION), EXTENSION)}/popup.html#tab`;
    await page.goto(popup);
    await storeRows({ evaluate: (f, arg) => page.evaluate(f as never, arg as never) }, { ...people });
    const readHeap = await openBackgroundHeap(tab);
    await tell(page, { type: "consent.give" });
    const lists: Promise<unknown>[] = [];
    let most = 0;
    for (let i = 0; i < SAMPLES; i++) {
      if (i % LIST_EVERY === 0) lists.push(tell(page, { type: "lookups.list", kind: "not-found", shown: 50 }));
      await sleep(BETWEEN_MS);
      most = Math.max(most, await readHeap());
    }
    await Promise.all(lists);
    const { lookups } = await tell<Numbers>(page, { type: "totals.read" });
    const proven = lookups.byOutcome.found;
    if (proven < PROVEN_AT_LEAST) throw new Error(`Only ${proven} were proven while the heap was measured`);
    if (lookups.open < CANDIDATES / 2) throw new Error(`Only ${lookups.open} are queued`);
    return [atMost("background heap, 20,000 candidates queued", most / 1e6, "MB", 60)];
  } finally {
    await tab.close();
    await world.stop();
  }
}

/** As they were before anybody was asked: due now, and nobody found. */
function queued({ sightings, lookups }: StoredPeople): Omit<StoredPeople, "matches"> {
  const now = Date.now();
  return {
    sightings,
    lookups: lookups.map(({ address, host }) => ({ address, host, state: "queued", attempts: 0, dueAt: now })),
  };
}

function declaring(address: string, i: number) {
  const one = { address, canonical: address, spelling: "handle", field: "bio", outcome: "found" } as const;
  return xAccount({
    xId: String(1_800_000_000_000_000 + i),
    screenName: `extra_${i}`,
    bio: `Now @${address}`,
    declares: [one],
  });
}

interface Numbers {
  readonly lookups: { readonly open: number; readonly byOutcome: { readonly found: number } };
}

/** Sends the background a message, as its pages do. */
async function tell<Value>(page: Page, message: object): Promise<Value> {
  const value = await page.evaluate(async (sent) => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: object): Promise<{ value: unknown }> } };
    };
    return (await chrome.runtime.sendMessage(sent)).value;
  }, message);
  return value as Value;
}
