import { recordFault, times } from "../faults/fault-record.ts";
import { startWorld } from "../world/world.ts";
import type { Page } from "./browsers/browser.ts";
import { readOverview, waitForOverview } from "./overview.ts";
import { agree, openFollowing, openPopup, scrollToEnd } from "./story.ts";
import { expect, test } from "./story-fixture.ts";

test("an extension that is loaded anew leaves old pages silent, and fifty tabs of X are one person's X", async ({
  launch,
}) => {
  const world = await startWorld({ windowScale: 60, population: "small" });
  const browser = await launch({ world });
  await agree(browser);
  const x = await openFollowing(browser, world);
  await scrollToEnd(x, 60);
  const popup = await openPopup(browser);
  const before = await waitForOverview(popup, ({ accountsSeen }) => accountsSeen >= 60);

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

  if (browser.reloadExtension === undefined) {
    console.log(
      "not injected in chromium: an extension loaded from the command line does not come back after a reload",
    );
    await world.stop();
    return;
  }
  const errors = browser.errors.length;
  await browser.reloadExtension();
  await scrollToEnd(x, 250);
  const anew = await openPopup(browser);
  const asBefore = await readOverview(anew);
  recordFault({
    fault: `extension loaded anew while X is open, in ${browser.name}`,
    times: 1,
    expected: "the old page is silent, nothing is lost",
    found:
      browser.errors.length === errors && asBefore.accountsSeen >= after.accountsSeen
        ? "as expected"
        : (browser.errors.at(-1) ?? "lost"),
  });
  expect(browser.errors.slice(errors)).toEqual([]);
  expect(asBefore.accountsSeen).toBeGreaterThanOrEqual(after.accountsSeen);
  await world.stop();
});
