import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { recordFault } from "../faults/fault-record.ts";
import { startWorld } from "../world/world.ts";
import type { Page } from "./browsers/browser.ts";
import { poll } from "./browsers/poll.ts";
import { endLeases } from "./end-leases.ts";
import { expectSoon } from "./expect-soon.ts";
import { readOverview, waitForOverview, waitForProof } from "./overview.ts";
import {
  agree,
  followCalls,
  openFollowing,
  openPopup,
  readRows,
  scrollToEnd,
  signIn,
  waitForFollows,
} from "./story.ts";
import { expect, test } from "./story-fixture.ts";

/** An alarm comes at most half a minute late. */
const RESUME_MS = 60_000;

/** What the page says of how far the asking is, to the eye and to a screen reader. */
const readProgress = (popup: Page) =>
  popup.evaluate(() => {
    const bar = document.querySelector('[data-testid="proving"]');
    const [min, now, max] = ["min", "now", "max"].map((end) => Number(bar?.getAttribute(`aria-value${end}`)));
    const isBetween = Number(min) < Number(now) && Number(now) < Number(max);
    return { isBetween, text: bar?.getAttribute("aria-valuetext") ?? "" };
  });

test("a background killed while proving and while following, and a browser killed after it, end with the same result", async ({
  launch,
}) => {
  const world = await startWorld({ windowScale: 60, population: "small", answerDelayMs: 500 });
  const { truth } = world;
  const profile = mkdtempSync(join(tmpdir(), "flockover-profile-"));
  const browser = await launch({ world, profile });
  const waitForFollowing = (count: number) =>
    poll(
      () => (world.home.following().length > count ? true : undefined),
      RESUME_MS,
      () => `${world.home.following().length} people are followed, not ${count}`,
    );
  await agree(browser);
  await scrollToEnd(await openFollowing(browser, world));
  const popup = await openPopup(browser);

  const someway = { isBetween: true, text: expect.stringMatching(/^Asking servers: \d+ to go$/) };
  await expectSoon(() => readProgress(popup)).toMatchObject(someway);
  await waitForOverview(popup, ({ matches }) => matches > 10 && matches < truth.provable.length);
  await browser.stopBackground();
  await endLeases(popup, "lookups", Date.now());
  const proven = await waitForProof(popup, truth.following.length, RESUME_MS);
  expect(proven.matches).toBe(truth.provable.length + 1);
  await popup.waitFor('[data-testid="proving"]', { gone: true });

  await signIn(browser, popup);
  await popup.click('[data-testid="follow"]');
  await waitForFollowing(15);
  await browser.stopBackground();
  await endLeases(popup, "follow-jobs", Date.now());
  await readOverview(popup);
  await waitForFollowing(30);
  await browser.kill();
  const diedAt = Date.now();

  const again = await launch({ world, profile });
  const page = await openPopup(again);
  await endLeases(page, "follow-jobs", diedAt);
  await waitForFollows(page, RESUME_MS + 60_000);

  const followed = truth.followable.map(({ address }) => address).sort();
  // Whom the account followed before is asked for only where that was not known yet.
  const isFollowedBefore = (address: string) => truth.followedAtHome.includes(address);
  const calls = followCalls(world);
  const asked = Object.keys(calls).filter((address) => !isFollowedBefore(address));
  const toAsk = followed.filter((address) => !isFollowedBefore(address));
  const repeated = Object.values(calls).filter((count) => count > 1).length;
  const isAll = asked.sort().join() === toAsk.join();
  const left = toAsk.filter((address) => !asked.includes(address));
  const rows = isAll ? {} : await readRows(page);
  for (const [fault, times] of [
    ["background killed in the middle of asking and of following", 2],
    ["browser killed (SIGKILL) and started anew with its profile", 1],
  ] as const)
    recordFault({
      fault: `${fault}, in ${browser.name}`,
      times,
      expected: "all proven, all followed, at most one call repeated for each kill",
      found: isAll
        ? `all followed, ${repeated} calls repeated`
        : `not followed: ${left.map((address) => `${address} (${rows[address]})`).join(", ")}`,
    });
  expect([...world.home.following(), ...world.home.requested()].sort()).toEqual(followed);
  // The one person whose call was under way when the worker died may be asked for again: following twice does no harm.
  expect(asked.sort()).toEqual(toAsk);
  expect(repeated).toBeLessThanOrEqual(2);
  await again.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  await world.stop();
});
