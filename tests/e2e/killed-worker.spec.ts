import { startWorld } from "../world/world.ts";
import { poll } from "./browsers/poll.ts";
import {
  agree,
  followCalls,
  openFollowing,
  openPopup,
  scrollToEnd,
  signIn,
  waitForFollows,
  waitForOverview,
  waitForProof,
} from "./story.ts";
import { expect, test } from "./story-fixture.ts";

/** A claimed job waits until its lease has run out, and an alarm comes at most half a minute late. */
const RESUME_MS = 60_000 + 30_000;

test("a background killed while proving and while following ends with the same result", async ({ launch }) => {
  test.setTimeout(5 * 60_000);
  const world = await startWorld({ windowScale: 60, answerDelayMs: 1_000 });
  const { truth } = world;
  const browser = await launch({ world });
  await agree(browser);
  await scrollToEnd(await openFollowing(browser, world));
  const popup = await openPopup(browser);

  await waitForOverview(popup, ({ matches }) => matches > 10 && matches < truth.provable.length);
  await browser.stopBackground();
  const proven = await waitForProof(popup, truth.following.length, RESUME_MS);
  expect(proven.matches).toBe(truth.provable.length + 1);

  await signIn(browser, popup);
  await popup.click('[data-testid="follow"]');
  await poll(
    () => (world.home.following().length > 40 ? true : undefined),
    30_000,
    () => "Nobody is being followed",
  );
  await browser.stopBackground();
  await waitForFollows(popup, RESUME_MS + 60_000);

  const followed = truth.followable.map(({ address }) => address).sort();
  expect([...world.home.following(), ...world.home.requested()].sort()).toEqual(followed);
  // The one person whose call was under way when the worker died may be asked for again: following twice does no harm.
  const calls = followCalls(world);
  expect(Object.keys(calls).sort()).toEqual(followed);
  expect(Object.values(calls).filter((count) => count > 1).length).toBeLessThanOrEqual(1);
  await world.stop();
});
