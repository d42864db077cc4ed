import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { inhabitants, storedPeople, storeRows, sureAddresses } from "../world/stored-people.ts";
import { startWorld, type World } from "../world/world.ts";
import type { Page } from "./browsers/browser.ts";
import { poll } from "./browsers/poll.ts";
import { expectSoon } from "./expect-soon.ts";
import { waitForOverview } from "./overview.ts";
import { pressAt, pressWhenShown } from "./press.ts";
import { agree, agreeAtInstance, HOME, openPopup, signIn, waitForFollows } from "./story.ts";
import { expect, test } from "./story-fixture.ts";

const id = (name: string) => `[data-testid="${name}"]`;

/** A day of the world, long enough for what is looked at in it on a busy machine; and what Mastodon lets one follow in it. */
const DAY_MS = 8_000;
const FOLLOWS_A_DAY = 400;
const LEFT_TODAY = 3;
/** All of them selected are more than a day's; those at the host are few. */
const COUNT = 480;
const LIST = "From X";
const FEW_AT = "science.example.com";
/** Enough of it to find them by: with hundreds in the list each key costs a moment. */
const FEW_WORD = "science";

const stored = storedPeople(COUNT, Date.now());
const sure = sureAddresses(stored);
const few = sure.filter((address) => address.endsWith(`@${FEW_AT}`));
/** With those who are not sure: they are not chosen with the rest, and may be out of sight. */
const fewRows = stored.matches.filter(({ address }) => address.endsWith(`@${FEW_AT}`)).length;
const [refusedAtFirst = ""] = few;
const moved = sure.find((address) => !few.includes(address)) ?? "";
const movedTo = moved.replace("@", "_new@");

/** How many people the table says it has. */
function countPeople(page: Page): Promise<number> {
  return page.evaluate(() => Number(document.querySelector("table.people")?.getAttribute("aria-rowcount")) - 1);
}

function rowHeight(page: Page, address: string): Promise<number> {
  return page.evaluate(
    (row) => document.querySelector(row)?.getBoundingClientRect().height ?? Number.POSITIVE_INFINITY,
    `[data-address="${address}"]`,
  );
}

/** The test id of what has the focus. */
function readFocus(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.getAttribute("data-testid"));
}

async function showFew(page: Page): Promise<void> {
  await page.type(id("search"), FEW_WORD);
  await poll(
    async () => (await countPeople(page)) <= fewRows || undefined,
    10_000,
    async () => `The search has narrowed the list to ${await countPeople(page)} rows instead of ${fewRows}`,
  );
}

async function chooseFew(page: Page): Promise<void> {
  await showFew(page);
  await page.click(id("select-all"));
}

/** This world's days are so short that all might be followed before a hand is there to pause. */
async function followAndPause(page: Page): Promise<void> {
  await pressWhenShown(page, id("follow-pause"));
  await page.click(id("follow"));
  await page.waitFor(id("follow-resume"));
}

/** Has the page note whether it offers to follow once more after that was pressed, be it beside telling how far following is. */
async function watchOffer(page: Page): Promise<() => Promise<boolean>> {
  await page.evaluate((button) => {
    const watch = new MutationObserver(() => {
      const isOffered = document.querySelector(`${button}:not([aria-disabled="true"])`) !== null;
      if (isOffered) document.documentElement.dataset.offersTwice = "";
    });
    const order = () => watch.observe(document.body, { attributes: true, childList: true, subtree: true });
    document.querySelector(button)?.addEventListener("click", order);
  }, id("follow"));
  return () => page.evaluate(() => document.documentElement.dataset.offersTwice !== undefined);
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
  const world = await startWorld({
    windowScale: (24 * 60 * 60_000) / DAY_MS,
    extraPeople: inhabitants(stored, moved),
  });
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
  await chooseFew(popup);

  // Into a list of one's own, for which the instance asks once more; and without what they boost.
  await popup.click(`${id("follow-options")} summary`);
  await popup.click(id("option-boosts"));
  await popup.click(id("allow-lists"));
  await agreeAtInstance(browser, HOME);
  await popup.type(id("option-list"), LIST);

  // Paused at once: hardly anybody is followed, and it stays so.
  home.blockedBy.add(refusedAtFirst);
  const hasOfferedTwice = await watchOffer(popup);
  await followAndPause(popup);
  await expectSoon(() => readFocus(popup)).toBe("follow-resume");
  await expectStandstill(world);
  expect(await hasOfferedTwice()).toBe(false);
  expect(await popup.text(id("follow-word"))).toMatch(/^Paused: nothing is sent/);

  // The day's follows end in the middle: it says until when, and offers the file meanwhile.
  const atPause = home.following().length;
  world.beginDay(FOLLOWS_A_DAY - LEFT_TODAY);
  const midnight = Date.now() + DAY_MS;
  await popup.click(id("follow-resume"));
  await waitForWord(popup, /today’s are used up\. \d+ more from .* \(midnight UTC\); or upload the import file now/);
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
  expect(await popup.text(id("follow-done"))).toBe(`Done: ${few.length - 1} following, 1 failed.`);
  expect(Math.max(...[...home.allFollowCalls().values()]), "nobody is asked for twice").toBe(1);

  // Who that was, and why; still there while they are tried again.
  await popup.click(id("only-failed"));
  await popup.waitFor(`${id("only-failed")}[aria-pressed="true"]`);
  const readShown = () =>
    popup.evaluate(() => [...document.querySelectorAll<HTMLElement>("[data-index]")].map((row) => row.innerText));
  await expectSoon(readShown).toEqual([expect.stringMatching(/refused/)]);
  home.blockedBy.clear();
  await popup.click(id("follow-retry"));
  await waitForOverview(popup, ({ follows }) => follows.open === 0 && follows.failed === 0);
  await popup.waitFor(`${id("match")}[data-status="following"]`);
  await popup.click(id("only-failed"));
  await popup.waitFor(id("only-failed"), { gone: true });
  expect(home.following().sort()).toEqual([...before, ...few].sort());

  await waitForOverview(popup, ({ follows }) => follows.toList === 0);
  expect(home.lists.get(LIST)).toHaveLength(few.length);
  expect([...home.followedHow.values()]).toEqual(few.map(() => ({ showsBoosts: false, notifies: false })));

  // Taken back after a question: all that was just followed, and nobody else.
  await popup.click(id("follow-undo"));
  expect(await popup.text(id("undo-question"))).toContain(`the ${few.length} people who were just followed`);
  await expectSoon(() => readFocus(popup), "pressed twice, it does nothing").toBe("undo-no");
  await popup.click(id("undo-no"));
  await expectSoon(() => readFocus(popup)).toBe("follow-undo");
  await popup.click(id("follow-undo"));
  await popup.click(id("undo-yes"));
  await waitForOverview(popup, ({ follows }) => follows.open === 0 && follows.done === 0);
  expect(home.following().sort()).toEqual(before);
  await expectSoon(() => popup.text(id("follow-done"))).toBe("Undone.");
  // Nor does another page have them ticked, so that the next press would follow them all anew.
  await popup.close();
  popup = await openPopup(morning);
  await showFew(popup);
  expect(await popup.count("[data-index] input:checked")).toBe(0);

  // Given up: whoever was not followed by then stays so.
  await chooseFew(popup);
  await followAndPause(popup);
  await popup.click(id("follow-cancel"));
  await waitForOverview(popup, ({ follows }) => follows.open === 0);
  await expectStandstill(world);
  expect(home.following().length).toBeLessThan(all);

  // Two windows in which Follow is pressed in the same moment do what one does.
  await waitForOverview(popup, ({ follows }) => follows.open === 0);
  const second = await morning.open(morning.extensionUrl("popup.html#tab"), { window: true });
  await second.waitFor(id("match"));
  const pages = [popup, second];
  for (const page of pages) await chooseFew(page);
  const callsBefore = new Map(home.allFollowCalls());
  const notYet = few.filter((address) => home.relationTo(address) === undefined);
  const at = Date.now() + 1_000;
  for (const page of pages) await pressAt(page, id("follow"), at);
  for (const page of pages) await page.waitFor('html[data-pressed="true"]');
  await waitForOverview(popup, ({ follows }) => follows.open === 0 && follows.done === notYet.length);
  expect(home.following().sort()).toEqual([...before, ...few].sort());
  const callsOf = (address: string) => home.followCalls(address) - (callsBefore.get(address) ?? 0);
  expect(few.filter((address) => callsOf(address) > 0).sort()).toEqual(notYet.sort());
  expect(Math.max(...few.map(callsOf)), "nobody is asked for twice").toBe(1);
  await second.close();

  // Who moved is followed where they are now, and only when asked for.
  await popup.type(id("search"), moved.slice(0, moved.indexOf("@")));
  await popup.waitFor(`[data-address="${moved}"] ${id("follow-moved")}`);
  expect(await rowHeight(popup, moved), "px of a row like the others").toBeLessThan(80);
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
