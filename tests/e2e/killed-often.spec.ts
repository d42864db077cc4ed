import { setTimeout as sleep } from "node:timers/promises";
import { LEASE_MS } from "../../lib/pipeline/runner.ts";
import { xAccount } from "../world/people/x-account.ts";
import { Random } from "../world/random.ts";
import { startWorld } from "../world/world.ts";
import { waitForOverview, waitForProof } from "./overview.ts";
import { agree, openFollowing, openPopup, readMatches, scrollToEnd } from "./story.ts";
import { expect, test } from "./story-fixture.ts";

const LOOKUPS = 500;
const HOSTS = 120;
const KILLS = 20;
/** Long enough that the last kill comes in the middle of the work, too. */
const ANSWER_MS = 3_000;
const LIST = 40;

/** What a look-up may be asked too early by: it is claimed in one moment, and asked for in another. */
const MOMENT_MS = 2_000;

// Three minutes in Chromium. `npm test` has the same in Node (tests/unit/pipeline/killed-worker.test.ts), and a few kills in browsers
// (killed-worker.spec.ts).
if (process.env.FLOCKOVER_LONG === "1") {
  test("a background killed at 20 random moments of 500 look-ups ends with the same matches, and asks nothing twice within a lease", async ({
    launch,
  }) => {
    test.setTimeout(10 * 60_000);
    const addresses = Array.from({ length: LOOKUPS }, (_, i) => `person${i}@host${i % HOSTS}.example.net`);
    const extraPeople = addresses.map((address, i) =>
      xAccount({
        xId: String(1_800_000_000_000_000 + i),
        screenName: `extra_${i}`,
        bio: `Now @${address}`,
        declares: [{ address, canonical: address, spelling: "handle", field: "bio", outcome: "found" }],
      }),
    );
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
    const found = new Set((await readMatches(popup)).map(({ match }) => match.address));
    expect(addresses.filter((address) => !found.has(address))).toEqual([]);

    const asked = Map.groupBy(
      world.requests.filter(({ method, path }) => method === "GET" && path.includes("acct%3Aperson")),
      ({ path }) => path,
    );
    expect(asked.size).toBe(LOOKUPS);
    const gaps = [...asked.values()].flatMap((times) => times.slice(1).map(({ at }, i) => at - (times[i]?.at ?? 0)));
    expect(gaps.length, "some were under way when the background died").toBeGreaterThan(0);
    expect(gaps.filter((gap) => gap < LEASE_MS - MOMENT_MS)).toEqual([]);
    expect(browser.errors).toEqual([]);
    await world.stop();
  });
}
