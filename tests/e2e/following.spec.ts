import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { xAccount } from "../world/people/x-account.ts";
import { storedPeople, storeRows } from "../world/stored-people.ts";
import { startWorld, type World } from "../world/world.ts";
import type { Page } from "./browsers/browser.ts";
import { poll } from "./browsers/poll.ts";
import { waitForOverview } from "./overview.ts";
import { agree, agreeAtInstance, HOME, openPopup, signIn, waitForFollows } from "./story.ts";
import { expect, test } from "./story-fixture.ts";

const id = (name: string) => `[data-testid="${name}"]`;

/** A day of the world, long enough for what is looked at in it on a busy machine; and what Mastodon lets one follow in it. */
const DAY_MS = 12_000;
const FOLLOWS_A_DAY = 400;
const LEFT_TODAY = 5;
/** All of them selected are more than a day's; those at the host are few. */
const COUNT = 480;
const LIST = "From X";
const FEW_AT = "science.example.com";

const stored = storedPeople(COUNT, Date.now());
const sure = stored.sightings.flatMap(({ addresses, declaration }) =>
  declaration?.candidates.some(({ confidence }) => confidence === "high") ? addresses : [],
);
const few = sure.filter((address) => address.endsWith(`@${FEW_AT}`));
const [refusedAtFirst = ""] = few;
const moved = sure.find((address) => !few.includes(address)) ?? "";
const movedTo = moved.replace("@", "_new@");

function makeWorld(): Promise<World> {
  const extraPeople = stored.matches.map(({ address }, i) => {
    const outcome = address === moved ? "moved" : "found";
    const declares = [{ address, canonical: address, spelling: "", field: "bio", outcome }] as const;
    return xAccount({ xId: String(2_000_000_000 + i), screenName: `person${i}`, declares });
  });
  return startWorld({ windowScale: (24 * 60 * 60_000) / DAY_MS, extraPeople });
}

/** How many people the table says it has. */
function countPeople(page: Page): Promise<number> {
  return page.evaluate(() => Number(document.querySelector("table.people")?.getAttribute("aria-rowcount")) - 1);
}

/** Nobody is followed any more for as long as it takes to follow several; one call may have been under way. */
async function expectStandstill({ home }: World): Promise<void> {
  const at = home.following().length;
  await sleep(1_000);
  expect(home.following().length).toBeLessThanOrEqual(at + 1);
}

async function waitForWord(popup: Page, word: RegExp): Promise<void> {
  let last = "";
  await poll(
    async () => {
      last = await popup.text(id("follow-word")).catch(() => "");
      return word.test(last) || undefined;
    },
    20_000,
    () => `The word is ${JSON.stringify(last)}`,
  );
}

test("following is paused, waits for the next day, goes on after a night without the browser, is tried again and taken back", async ({
  launch,
}) => {
  const world = await makeWorld();
  const { home } = world;
  const before = home.following().sort();
  const profile = mkdtempSync(join(tmpdir(), "flockover-profile-"));
  const browser = await launch({ world, profile });
  await storeRows(await agree(browser), { ...stored });
  let popup = await openPopup(browser);
  await popup.waitFor(id("match"));
  await signIn(browser, popup);

  // More than a day's: the file comes first, with how long it would take without it.
  await popup.click(id("select-all"));
  await popup.waitFor(`.file-first ${id("export")}.primary`);
  expect(await popup.text(id("follow-estimate"))).toMatch(
    /400 people a day: 4\d\d would be done at about .* has no such limit/,
  );
  await popup.click(id("select-all"));
  const chooseFew = async () => {
    await popup.type(id("search"), FEW_AT);
    await poll(
      async () => ((await countPeople(popup)) <= 2 * few.length ? true : undefined),
      10_000,
      () => "The search has not narrowed the list",
    );
    await popup.click(id("select-all"));
  };
  await chooseFew();

  // Into a list of one's own, for which the instance asks once more; and without what they boost.
  await popup.click(`${id("follow-options")} summary`);
  await popup.click(id("option-boosts"));
  await popup.click(id("allow-lists"));
  await agreeAtInstance(browser, HOME);
  await popup.type(id("option-list"), LIST);

  // Paused at once: hardly anybody is followed, and it stays so.
  home.blockedBy.add(refusedAtFirst);
  await popup.click(id("follow"));
  await popup.click(id("follow-pause"));
  await popup.waitFor(id("follow-resume"));
  await expectStandstill(world);
  expect(await popup.text(id("follow-word"))).toMatch(/^Paused: \d+ people are still to be followed/);

  // The day's follows end in the middle: it says until when, and offers the file meanwhile.
  const atPause = home.following().length;
  world.beginDay(FOLLOWS_A_DAY - LEFT_TODAY);
  const midnight = Date.now() + DAY_MS;
  await popup.click(id("follow-resume"));
  await waitForWord(popup, /today's are used up\. \d+ more from .* \(midnight UTC\); or upload the import file now/);
  expect(home.following()).toHaveLength(atPause + LEFT_TODAY);
  expect(await popup.count(`.follow-progress ${id("export")}`)).toBe(1);

  // The night passes without the browser; the next morning it goes on by itself, with no page of the extension open.
  await browser.kill();
  await sleep(Math.max(0, midnight - Date.now()));
  const morning = await launch({ world, profile });
  const all = before.length + few.length - 1;
  await poll(
    () => (home.following().length === all ? true : undefined),
    30_000,
    () => `${home.following().length} of ${all} are followed`,
  );
  popup = await openPopup(morning);
  await waitForFollows(popup);
  expect(await popup.text(id("follow-done"))).toBe(`Done: ${few.length - 1} following, 0 requested, 1 failed.`);
  expect(Math.max(...[...home.allFollowCalls().values()]), "nobody is asked for twice").toBe(1);

  home.blockedBy.clear();
  await popup.click(id("follow-retry"));
  await waitForOverview(popup, ({ follows }) => follows.open === 0 && follows.failed === 0);
  expect(home.following().sort()).toEqual([...before, ...few].sort());

  await waitForOverview(popup, ({ follows }) => follows.toList === 0);
  expect(home.lists.get(LIST)).toHaveLength(few.length);
  expect([...home.followedHow.values()]).toEqual(few.map(() => ({ showsBoosts: false, notifies: false })));

  // Taken back after a question: all that was just followed, and nobody else.
  await popup.click(id("follow-undo"));
  expect(await popup.text(id("undo-question"))).toContain(`the ${few.length} people who were just followed`);
  await popup.click(id("undo-no"));
  await popup.click(id("follow-undo"));
  await popup.click(id("undo-yes"));
  await waitForOverview(popup, ({ follows }) => follows.open === 0 && follows.done === 0);
  expect(home.following().sort()).toEqual(before);

  // Given up: whoever was not followed by then stays so.
  await chooseFew();
  await popup.click(id("follow"));
  await popup.click(id("follow-pause"));
  await popup.click(id("follow-cancel"));
  await waitForOverview(popup, ({ follows }) => follows.open === 0);
  await expectStandstill(world);
  expect(home.following().length).toBeLessThan(all);

  // Who moved is followed where they are now, and only when asked for.
  await popup.type(id("search"), moved);
  await popup.waitFor(`[data-address="${moved}"] ${id("follow-moved")}`);
  expect(home.relationTo(movedTo)).toBeUndefined();
  await popup.click(id("follow-moved"));
  await popup.waitFor(`[data-address="${moved}"][data-status="following"]`);
  expect(home.relationTo(movedTo)).toBe("following");
  expect(home.followCalls(moved)).toBe(0);

  expect([...browser.errors, ...morning.errors]).toEqual([]);
  await morning.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  await world.stop();
});
