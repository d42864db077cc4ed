import { recordFault, times } from "../faults/fault-record.ts";
import type { World } from "../world/world.ts";
import type { Browser, Page } from "./browsers/browser.ts";
import { type Overview, readOverview, waitForOverview } from "./overview.ts";
import { openPopup, scrollToEnd } from "./story.ts";
import { buildFor, expect } from "./story-fixture.ts";

/** Fifty tabs of X are one person's X: everybody who is met in them is there once. `x` is a Following page of a hundred rows. */
export async function openManyTabs(browser: Browser, world: World, x: Page, popup: Page): Promise<Overview> {
  const before = await readOverview(popup);
  const tabs = times(6, 49);
  const more: Page[] = [];
  for (let i = 0; i < tabs; i++) more.push(await browser.open(await x.url()));
  await scrollToEnd(x, 150);
  const after = await waitForOverview(popup, ({ accountsSeen }) => accountsSeen > before.accountsSeen);
  recordFault({
    fault: `tabs of X at once, in ${browser.name}`,
    times: tabs + 1,
    expected: "everybody once",
    found:
      after.accountsSeen <= world.truth.following.length + world.truth.suggested.length
        ? "as expected"
        : "somebody twice",
  });
  expect(after.accountsSeen).toBeLessThanOrEqual(world.truth.following.length + world.truth.suggested.length);
  for (const page of more) await page.close();
  return after;
}

/** An extension that is loaded anew leaves old pages silent, and loses nothing of who was met before. */
export async function loadAnew(browser: Browser, x: Page, before: Overview): Promise<void> {
  const errors = browser.errors.length;
  await browser.update(buildFor(browser.name));
  await scrollToEnd(x, 250);
  const anew = await openPopup(browser);
  const asBefore = await readOverview(anew);
  recordFault({
    fault: `extension loaded anew while X is open, in ${browser.name}`,
    times: 1,
    expected: "the old page is silent, nothing is lost",
    found:
      browser.errors.length === errors && asBefore.accountsSeen >= before.accountsSeen
        ? "as expected"
        : (browser.errors.at(-1) ?? "lost"),
  });
  expect(browser.errors.slice(errors)).toEqual([]);
  expect(asBefore.accountsSeen).toBeGreaterThanOrEqual(before.accountsSeen);
}
