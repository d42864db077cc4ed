import { setTimeout as sleep } from "node:timers/promises";
import { CONCURRENCY } from "../../lib/pipeline/verify.ts";
import { recordFault } from "../faults/fault-record.ts";
import { plainPeople } from "../world/people/plain-people.ts";
import { startWorld, type World } from "../world/world.ts";
import type { Browser, Page } from "./browsers/browser.ts";
import { countRepeats, OF_FOLLOWS, OF_LOOKUPS } from "./count-repeats.ts";
import { readOverview, waitForOverview, waitForProof } from "./overview.ts";
import { agree, openFollowing, openPopup, readMatches, scrollToEnd, signIn, waitForFollows } from "./story.ts";
import { expect, test } from "./story-fixture.ts";

const LIST = 40;
const PEOPLE = 150;
const HOSTS = 60;
/** Slow enough that many are under way at once. */
const ANSWER_MS = 700;
/** Longer than nothing is tried once the network was found lost. */
const LOST_MS = 30_000;
const MOMENT_MS = 2_000;
/** What was under way falls due when its lease has run out. */
const BACK_MS = 60_000;

test("a network that is lost in the middle of proving and of following, and comes back, costs nobody their turn", async ({
  launch,
}) => {
  test.skip(process.env.FLOCKOVER_LONG !== "1", "takes minutes; npm run test:faults has it");
  const extraPeople = plainPeople(PEOPLE, HOSTS);
  const addresses = extraPeople.flatMap(({ declares }) => declares.map(({ address }) => address));
  const world = await startWorld({
    windowScale: 60,
    population: "true-rate",
    followed: LIST,
    answerDelayMs: ANSWER_MS,
    extraPeople,
  });
  const { home } = world;
  const browser = await launch({ world });
  await agree(browser);
  const x = await openFollowing(browser, world);
  await scrollToEnd(x);
  const popup = await openPopup(browser);
  await waitForOverview(popup, ({ accountsSeen, matches }) => accountsSeen >= LIST + PEOPLE && matches > PEOPLE / 5);

  const sinceAsking = await loseNetwork(browser, world, popup);
  expect((await readOverview(popup)).lookups.open, "it was lost in the middle").toBeGreaterThan(CONCURRENCY);
  await browser.setOnline(true);
  const { lookups } = await waitForProof(popup, LIST + PEOPLE, BACK_MS);
  const matched = new Set((await readMatches(popup)).map(({ match }) => match.address));
  const missing = addresses.filter((address) => !matched.has(address));
  const lookedUp = countRepeats(world, OF_LOOKUPS);
  recordFault({
    fault: `network lost in the middle of asking, in ${browser.name}`,
    times: 1,
    expected: `all found within ${BACK_MS / 1000} s, only what was under way asked again`,
    found: `${PEOPLE - missing.length} of ${PEOPLE} found, after ${sinceAsking()} s; ${lookedUp.repeats} asked again`,
  });
  expect(missing).toEqual([]);
  expect(lookups.byOutcome.unreachable, "no host was blamed for it").toBe(0);
  expect(lookedUp.repeats).toBeLessThanOrEqual(CONCURRENCY);
  expect(lookedUp.early).toBe(0);

  await signIn(browser, popup);
  await popup.click('[data-testid="select-all"]');
  await popup.click('[data-testid="follow"]');
  const whoIsFollowed = () => addresses.filter((address) => home.relationTo(address) === "following");
  await expect.poll(() => whoIsFollowed().length, { timeout: BACK_MS }).toBeGreaterThan(PEOPLE / 5);
  const sinceFollowing = await loseNetwork(browser, world, popup);
  expect((await readOverview(popup)).follows.open, "it was lost in the middle").toBeGreaterThan(0);
  await browser.setOnline(true);
  await waitForFollows(popup, BACK_MS + 30_000);
  const followed = countRepeats(world, OF_FOLLOWS);
  recordFault({
    fault: `network lost in the middle of following, in ${browser.name}`,
    times: 1,
    expected: `all followed within ${BACK_MS / 1000} s, at most one call repeated`,
    found: `${whoIsFollowed().length} of ${PEOPLE} followed, after ${sinceFollowing()} s; ${followed.repeats} calls repeated`,
  });
  expect(whoIsFollowed()).toEqual(addresses);
  expect(followed.repeats).toBeLessThanOrEqual(1);
  expect(browser.errors).toEqual([]);
  await world.stop();
});

/** Nobody is asked anything meanwhile. Gives a function that says for how many seconds the network has been back since. */
async function loseNetwork(browser: Browser, world: World, popup: Page): Promise<() => number> {
  await browser.setOnline(false);
  // After it, as with a pulled cable: the browser knows before anything fails.
  world.setReachable(false);
  const asked = world.requests.length;
  // What was answered before is still being written down.
  await sleep(MOMENT_MS);
  const { matches, follows } = await readOverview(popup);
  await sleep(LOST_MS);
  const after = await readOverview(popup);
  expect({ matches: after.matches, failed: after.follows.failed }).toEqual({ matches, failed: follows.failed });
  expect(world.requests.slice(asked), "nothing reached the world").toEqual([]);
  world.setReachable(true);
  const backAt = Date.now();
  return () => Math.round((Date.now() - backAt) / 1000);
}
