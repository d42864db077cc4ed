import { storedPeople, storeRows } from "../world/stored-people.ts";
import { startWorld } from "../world/world.ts";
import type { Page } from "./browsers/browser.ts";
import { expectSoon } from "./expect-soon.ts";
import { agree, choose, openPopup, signIn } from "./story.ts";
import { expect, test } from "./story-fixture.ts";

const testId = (name: string) => `[data-testid="${name}"]`;
const NEWER = 30;
const PRESSES = 15;

const focus = (page: Page, selector: string) =>
  page.evaluate((css: string) => document.querySelector<HTMLElement>(css)?.focus(), selector);

/** What has the focus, whose row it stands in, and what of it or of its ring is not to be seen. */
const readFocus = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement;
    const list = focused?.closest(".rows")?.getBoundingClientRect();
    if (!focused || !list) return { name: "", address: "", hidden: "all" };
    const { left, top, width, height, bottom } = focused.getBoundingClientRect();
    const { outlineOffset, outlineWidth } = getComputedStyle(focused);
    const ring = Number.parseFloat(outlineOffset) + Number.parseFloat(outlineWidth);
    const seen = document.elementFromPoint(left + width / 2, top + height / 2);
    const hidden = [
      focused.contains(seen) || seen?.contains(focused) ? "" : `under ${seen?.className}`,
      top - ring < list.top - 0.5 ? "above" : "",
      bottom + ring > list.bottom + 0.5 ? "below" : "",
    ];
    const { address = "" } = focused.closest<HTMLElement>("[data-address]")?.dataset ?? {};
    return { name: focused.getAttribute("data-testid") ?? "", address, hidden: hidden.join("") };
  });

test("whoever uses the keyboard alone sees what has the focus, keeps it while people come, and closes one thing at a time", async ({
  launch,
}) => {
  test.skip(process.env.FLOCKOVER_LONG !== "1", "it takes a browser of its own; npm run test:long has it");
  const world = await startWorld({ windowScale: 60 });
  const browser = await launch({ world });
  const welcome = await agree(browser);
  const everybody = storedPeople(60, Date.now());
  const only = (from: number, to?: number) =>
    Object.fromEntries(Object.entries(everybody).map(([store, rows]) => [store, rows.slice(from, to)]));
  await storeRows(welcome, only(NEWER));
  const page = await openPopup(browser);
  await page.resize(1280, 800);
  await signIn(browser, page);
  await page.waitFor(testId("match"));

  await test.step("to and fro in the table", async () => {
    await focus(page, `[data-index="0"] ${testId("details")}`);
    for (const key of ["ArrowDown", "ArrowUp"]) {
      for (let i = 0; i < PRESSES; i++) {
        await page.press(key);
        await expectSoon(() => readFocus(page), `${key} ${i}`).toMatchObject({ name: "details", hidden: "" });
      }
    }
    await focus(page, testId("sort-x"));
    expect(await readFocus(page)).toMatchObject({ name: "sort-x", hidden: "" });
  });

  await test.step("past somebody who cannot be selected", async () => {
    await page.evaluate(() => {
      const box = document.querySelector<HTMLInputElement>('[data-index="1"] [data-testid="select"]');
      if (box) box.disabled = true;
    });
    await focus(page, `[data-index="0"] ${testId("select")}`);
    const addresses = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("[data-index]")].map(({ dataset }) => dataset.address),
    );
    await page.press("ArrowDown");
    expect((await readFocus(page)).address).toBe(addresses[1]);
    await page.press("ArrowDown");
    expect(await readFocus(page)).toMatchObject({ name: "select", address: addresses[2] });
  });

  await test.step("whoever goes by their details leaves the focus to the next", async () => {
    for (const button of ["details-hide", "wrong"]) {
      await focus(page, `[data-index="1"] ${testId("details")}`);
      const [gone, next] = await page.evaluate(() =>
        [1, 2].map((index) => document.querySelector<HTMLElement>(`[data-index="${index}"]`)?.dataset.address ?? ""),
      );
      await page.press("Enter");
      await page.waitFor(testId("person-details"));
      await focus(page, `${testId("person-details")} ${testId(button)}`);
      await page.press("Enter");
      await page.waitFor(`tr[data-address="${gone}"]`, { gone: true });
      if (button === "details-hide") await page.press("Escape");
      await expectSoon(() => readFocus(page), button).toMatchObject({ name: "hide", address: next });
    }
  });

  await test.step("people come above", async () => {
    await focus(page, `[data-index="2"] ${testId("select")}`);
    const before = await readFocus(page);
    await storeRows(welcome, only(0, NEWER));
    await announce(page, everybody.matches.at(-1)?.address ?? "");
    const row = `[data-address="${before.address}"]`;
    await page.waitFor(`${row}:not([data-index="2"])`);
    await expectSoon(() => readFocus(page)).toEqual(before);
  });

  await test.step("what is shown is told", async () => {
    const readWord = () => page.evaluate(() => document.querySelector('[data-testid="view-word"]')?.textContent);
    expect(await readWord(), "nothing was chosen").toBe("");
    await page.type(testId("search"), everybody.matches.at(-1)?.address ?? "");
    await expectSoon(readWord).toMatch(/^Nobody fits/);
    await page.type(testId("search"), everybody.matches[0]?.address ?? "");
    await expectSoon(readWord).toBe("1 person found");
    await page.type(testId("search"), "");
  });

  await test.step("nobody at all", async () => {
    await choose(page, "filter-group", "not-found");
    await page.type(testId("search"), "zzz");
    const countWord = async () => (await page.text("main")).split("Nobody fits").length - 1;
    await expectSoon(countWord, "said once").toBe(1);
  });

  await test.step("room for long words", async () => {
    await choose(page, "filter-group", "open");
    await page.type(testId("search"), "");
    await page.waitFor(testId("hide"));
    // Ukrainian's, which are the longest there are; and the longest that stand beside a number.
    const tops = await page.evaluate(() => {
      const [details, hide] = document.querySelectorAll<HTMLElement>('[data-index="0"] .cell-more button');
      if (!details || !hide) return undefined;
      details.textContent = "Докладніше";
      hide.textContent = "Приховати";
      return [details, hide].map(({ offsetTop }) => offsetTop);
    });
    expect(tops?.[1], "beside the other").toBe(tops?.[0]);
    await page.resize(340, 800);
    const lines = await page.evaluate(() => {
      const [posted, followers] = document.querySelectorAll<HTMLElement>('[data-index="0"] .cell-number');
      if (!posted || !followers) return undefined;
      posted.dataset.label = "Останній допис";
      posted.textContent = "15 квіт. 2026 р.";
      followers.dataset.label = "Підписники";
      followers.textContent = "1 234";
      return [posted, followers].map(({ offsetHeight }) => offsetHeight);
    });
    expect(lines?.[1], "in one line, as the other").toBe(lines?.[0]);
    await page.resize(1280, 800);
  });

  await test.step("Escape", async () => {
    await focus(page, testId("account"));
    await page.press("Enter");
    await page.waitFor(testId("account-panel"));
    await focus(page, testId("sign-out"));
    await page.press("Enter");
    await page.waitFor(testId("sign-out-sure"));
    await focus(page, testId("sign-out-sure"));
    await page.press("Escape");
    await page.waitFor(testId("sign-out-sure"), { gone: true });
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-testid"))).toBe("sign-out");
    await focus(page, testId("account"));
    await page.press("Escape");
    await page.waitFor(testId("account-panel"), { gone: true });
  });
  expect(browser.errors).toEqual([]);
  await world.stop();
});

/** Somebody is hidden: the pages are told that there is something to read anew. */
function announce(page: Page, address: string): Promise<void> {
  return page.evaluate(async (hidden: string) => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
    };
    await chrome.runtime.sendMessage({ type: "matches.hide", address: hidden, isHidden: true });
  }, address);
}
