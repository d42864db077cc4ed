import { setTimeout as sleep } from "node:timers/promises";
import type { World } from "../world/world.ts";
import type { Browser, Page } from "./browsers/browser.ts";
import { expectSoon } from "./expect-soon.ts";
import { openFollowing } from "./story.ts";
import { expect } from "./story-fixture.ts";

const MARK = "flockover-mark";
/** More than it takes to mark a page of X that stands still. */
const MARKED_MS = 1_000;
const testId = (name: string) => `[data-testid="${name}"]`;

async function switchMarks(settings: Page): Promise<void> {
  const wasOn = (await settings.count(`${testId("marks-on-x")}:checked`)) === 1;
  await settings.click(testId("marks-on-x"));
  await settings.waitFor(`${testId("marks-on-x")}${wasOn ? ":not(:checked)" : ":checked"}`);
}

const hide = (settings: Page, address: string, isHidden: boolean) =>
  settings.evaluate(
    (message) => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage(one: object): Promise<object> } };
      };
      return chrome.runtime.sendMessage(message);
    },
    { type: "matches.hide", address, isHidden },
  );

/** As whoever was in another tab does. */
const comeBack = (x: Page) => x.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));

/** The screen names in whose rows a mark stands. */
const readMarked = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('[data-testid="UserCell"]:has(flockover-mark)')].map(
      (row) => row.querySelector("a[href]")?.getAttribute("href")?.slice(1) ?? "",
    ),
  );

/**
 * Where marks are in the way: a row that is taller with its mark than without, or a name, an @name or a button that a mark lies upon; and
 * where a mark is to be seen nowhere. The page does not see into a mark, but it knows at which of its points there is one.
 */
const findInTheWay = (page: Page) =>
  page.evaluate(() => {
    const wrong: string[] = [];
    for (const mark of document.querySelectorAll("flockover-mark")) {
      const row = mark.closest<HTMLElement>('[data-testid="UserCell"], [data-testid="UserName"]');
      if (row === null) continue;
      const name = row.textContent ?? "";
      const { parentNode, nextSibling } = mark;
      const height = row.offsetHeight;
      mark.remove();
      if (row.offsetHeight !== height) wrong.push(`${name}: ${row.offsetHeight} px, with the mark ${height} px`);
      parentNode?.insertBefore(mark, nextSibling);

      const { left, right, top, bottom } = row.getBoundingClientRect();
      if (bottom > innerHeight) continue;
      let points = 0;
      // Line by line, and no further than it takes: marks stand beside the name, and each point costs.
      for (let y = top; y < bottom && points < 20; y += 4)
        for (let x = left; x < right; x += 4) if (document.elementFromPoint(x, y) === mark) points++;
      if (points < 20) wrong.push(`${name}: its mark is not to be seen`);
      // "Follows you" has a ground around its words.
      const badge = row.querySelector('[data-testid="userFollowIndicator"]')?.getBoundingClientRect();
      if (badge && document.elementFromPoint(badge.right + 3, (badge.top + badge.bottom) / 2) === mark)
        wrong.push(`${name}: the mark touches “Follows you”`);
      const texts = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
        range.selectNode(text);
        const isUnder = [...range.getClientRects()].some((box) =>
          [0.05, 0.5, 0.95].some(
            (part) => document.elementFromPoint(box.left + box.width * part, box.top + box.height / 2) === mark,
          ),
        );
        if (isUnder) wrong.push(`${name}: the mark lies upon “${text.textContent}”`);
      }
    }
    return wrong;
  });

/** People who were found, as many are by now, are marked on X once that is switched on, and the mark leads to them. */
export async function tellMarks(browser: Browser, world: World): Promise<void> {
  const x = await openFollowing(browser, world);
  await x.resize(1_000, 5_000);
  const settings = await browser.open(browser.extensionUrl("options.html"));
  await settings.waitFor(testId("marks-on-x"));
  await sleep(MARKED_MS);
  expect(await x.count(MARK), "off until it is switched on").toBe(0);

  await switchMarks(settings);
  await x.evaluate(() => location.reload());
  await x.waitFor(MARK);
  await expectSoon(async () => (await readMarked(x)).length).toBeGreaterThan(3);
  const declaring = new Map(world.truth.following.concat(world.truth.suggested).map((one) => [one.screenName, one]));
  for (const name of await readMarked(x)) {
    const outcomes = declaring.get(name)?.declares.map(({ outcome }) => outcome) ?? [];
    expect(
      outcomes.some((outcome) => ["found", "locked", "moved"].includes(outcome)),
      name,
    ).toBe(true);
  }

  expect(await findInTheWay(x)).toEqual([]);
  await x.resize(560, 5_000);
  await expectSoon(() => findInTheWay(x), "in a narrow window, a moment later").toEqual([]);
  await x.resize(1_000, 5_000);

  const pages = (await browser.pages()).length;
  // The page sees that a mark is there, and no more: neither the address nor the link.
  const seen = await x.evaluate(() => {
    const mark = document.querySelector<HTMLElement>("flockover-mark");
    const before = location.href;
    mark?.click();
    return { html: mark?.outerHTML, root: mark?.shadowRoot ?? null, moved: location.href !== before };
  });
  expect(seen).toMatchObject({ html: "<flockover-mark></flockover-mark>", root: null });
  expect((await browser.pages()).length, "a click that the page makes opens nothing").toBe(pages);

  // As by keyboard: the first link of the row after the name.
  const name = (await readMarked(x))[0] ?? "";
  const path = await x.url();
  await x.evaluate((to: string) => {
    document.querySelector<HTMLElement>(`[data-testid="UserCell"] a[href="/${to}"]:not([tabindex])`)?.focus();
  }, name);
  await x.press("Tab");
  await x.press("Enter");
  const person = await browser.waitForPage((url) => url.includes("popup.html#person="));
  const addresses = declaring.get(name)?.declares.map(({ canonical }) => canonical);
  const address = decodeURIComponent((await person.url()).split("#person=")[1] ?? "");
  expect(addresses).toContain(address);
  await person.waitFor('[data-screen="list"]');
  expect(await x.url(), "the row itself was not pressed").toBe(path);
  await person.close();

  const marked = world.truth.following.find(({ screenName }) => screenName === name);
  const profile = await browser.open(`https://x.com/${marked?.screenName ?? name}`, { window: true });
  await profile.waitFor(`${testId("UserName")} ${MARK}`);
  await expectSoon(() => findInTheWay(profile)).toEqual([]);
  await profile.close();

  for (const isHidden of [true, false]) {
    await hide(settings, address, isHidden);
    await comeBack(x);
    await expectSoon(
      async () => (await readMarked(x)).includes(name),
      `a mark, with its person hidden: ${isHidden}`,
    ).toBe(!isHidden);
  }

  await switchMarks(settings);
  await comeBack(x);
  await x.waitFor(MARK, { gone: true });
  expect(world.home.allFollowCalls().size).toBe(0);
  await settings.close();
  await x.close();
}
