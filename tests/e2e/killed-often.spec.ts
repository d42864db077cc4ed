import { setTimeout as sleep } from "node:timers/promises";
import { recordFault } from "../faults/fault-record.ts";
import { plainPeople } from "../world/people/plain-people.ts";
import { Random } from "../world/random.ts";
import { inhabitants, storedPeople, storeRows, sureAddresses } from "../world/stored-people.ts";
import { startWorld } from "../world/world.ts";
import { poll } from "./browsers/poll.ts";
import { countRepeats, OF_FOLLOWS, OF_LOOKUPS } from "./count-repeats.ts";
import { waitForOverview, waitForProof } from "./overview.ts";
import { agree, openFollowing, openPopup, readMatches, scrollToEnd, signIn, waitForFollows } from "./story.ts";
import { expect, test } from "./story-fixture.ts";

const LOOKUPS = 500;
const HOSTS = 120;
const KILLS = 20;
/** Long enough that the last kill comes in the middle of the work, too. */
const ANSWER_MS = 3_000;
const LIST = 40;
/** Of so many, so many are sure, and selected all at once. */
const PEOPLE = 226;
const FOLLOWS = 200;
/** So many are left at the least when the last kill comes. */
const LEFT_AT_LAST = 10;

// Minutes in each browser. `npm test` has the same in Node (tests/unit/pipeline/killed-worker.test.ts, tests/unit/following/killed.test.ts), and
// a few kills in browsers (killed-worker.spec.ts).
if (process.env.FLOCKOVER_LONG === "1") {
  test("a background killed at 20 random moments of 500 look-ups ends with the same matches, and asks nothing twice within a lease", async ({
    launch,
  }) => {
    test.setTimeout(10 * 60_000);
    const extraPeople = plainPeople(LOOKUPS, HOSTS);
    const addresses = extraPeople.flatMap(({ declares }) => declares.map(({ address }) => address));
    const world = await startWorld({
      population: "true-rate",
      followed: LIST,
      answerDelayMs: ANSWER_MS,
      extraPeople,
    });
    const browser = await launch({ world });
    await agree(browser);
    await scrollToEnd(await openFollowing(browser, world));
    const popup = await openPopup(browser);
    await waitForOverview(popup, ({ accountsSeen }) => accountsSeen >= LIST + LOOKUPS, 60_000);

    const random = new Random(20);
    for (let i = 0; i < KILLS; i++) {
      await sleep(random.int(1_500));
      await browser.stopBackground();
      // Whatever the page asks starts it again.
      expect(
        (await waitForOverview(popup, () => true)).lookups.open,
        `kill ${i + 1} came in the middle`,
      ).toBeGreaterThan(0);
    }
    await waitForProof(popup, LIST + LOOKUPS, 5 * 60_000);
    const matched = new Set((await readMatches(popup)).map(({ match }) => match.address));
    const missing = addresses.filter((address) => !matched.has(address));

    const { asked, repeats, early } = countRepeats(world, OF_LOOKUPS);
    expect(asked).toBe(LOOKUPS);
    recordFault({
      fault: `background killed at random moments of asking, in ${browser.name}`,
      times: KILLS,
      expected: "all found, nobody asked for twice within a lease",
      found: `${missing.length} missing, ${early} asked for too early`,
    });
    expect(missing).toEqual([]);
    expect(repeats, "some were under way when the background died").toBeGreaterThan(0);
    expect(early).toBe(0);
    expect(browser.errors).toEqual([]);
    await world.stop();
  });

  test("a background killed at 20 random moments of 200 follows ends with exactly the selection followed, and asks for nobody twice within a lease", async ({
    launch,
  }) => {
    test.setTimeout(10 * 60_000);
    const stored = storedPeople(PEOPLE, Date.now());
    const selection = sureAddresses(stored);
    expect(selection).toHaveLength(FOLLOWS);
    const world = await startWorld({ windowScale: 60, extraPeople: inhabitants(stored) });
    const { home } = world;
    const before = home.following();
    const browser = await launch({ world });
    await storeRows(await agree(browser), { ...stored });
    const popup = await openPopup(browser);
    await popup.waitFor('[data-testid="match"]');
    await signIn(browser, popup);
    await popup.click('[data-testid="select-all"]');
    await popup.click('[data-testid="follow"]');

    const random = new Random(21);
    const moments = Array.from({ length: KILLS }, () => random.int(FOLLOWS - LEFT_AT_LAST)).sort((a, b) => a - b);
    for (const [i, moment] of moments.entries()) {
      await poll(
        () => (home.following().length >= before.length + moment ? true : undefined),
        60_000,
        () => `${home.following().length - before.length} are followed, not ${moment}`,
      );
      await browser.stopBackground();
      // Whatever the page asks starts it again.
      const { open, done, failed } = (await waitForOverview(popup, () => true)).follows;
      expect(open, `kill ${i + 1} came in the middle`).toBeGreaterThan(0);
      expect(open + done + failed, "everybody is still accounted for").toBe(FOLLOWS);
    }
    await waitForFollows(popup, 5 * 60_000);
    const { repeats, early } = countRepeats(world, OF_FOLLOWS);
    recordFault({
      fault: `background killed at random moments of following, in ${browser.name}`,
      times: KILLS,
      expected: "all followed, at most one call repeated for each kill, none within a lease",
      found: `${home.following().length - before.length} of ${FOLLOWS} followed, ${repeats} calls repeated, ${early} too early`,
    });
    expect(await popup.text('[data-testid="follow-done"]')).toBe(`Done: ${FOLLOWS} following.`);
    expect(home.following().sort()).toEqual([...before, ...selection].sort());
    expect(repeats, "at most the one call that was under way at each kill is made again").toBeLessThanOrEqual(KILLS);
    expect(early).toBe(0);
    expect(browser.errors).toEqual([]);
    await world.stop();
  });
}
