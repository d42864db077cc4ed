import { startWorld } from "../world/world.ts";
import type { Page } from "./browsers/browser.ts";
import { poll } from "./browsers/poll.ts";
import { expectSoon } from "./expect-soon.ts";
import { tellMarks } from "./marks.ts";
import { tellNobodyLeft } from "./nobody-left.ts";
import { waitForOverview, waitForProof } from "./overview.ts";
import { agree, choose, HOME, isWelcome, openFollowing, openPopup, readMatches, scrollToEnd, signIn } from "./story.ts";
import { expect, test } from "./story-fixture.ts";

const testId = (name: string) => `[data-testid="${name}"]`;
const rowOf = (address: string) => `${testId("match")}[data-address="${address}"]`;

/** How many people the table says it has. */
function countPeople(page: Page): Promise<number> {
  return page.evaluate(() => Number(document.querySelector("table.people")?.getAttribute("aria-rowcount")) - 1);
}

async function waitForPeople(page: Page, count: number): Promise<void> {
  let last = -1;
  await poll(
    async () => {
      last = await countPeople(page);
      return last === count ? true : undefined;
    },
    15_000,
    () => `The table has ${last} people, not ${count}`,
  );
}

/** What has the focus: its test id and the row it stands in; and whether it shows that it has, all around. */
const readFocus = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: focused } = document;
    const row = focused?.closest<HTMLElement>("[data-index]")?.dataset.index;
    // A file is chosen by a label that looks like a button.
    const isShown = [focused, focused?.closest("label")].some((one) => {
      if (!one || getComputedStyle(one).outlineStyle === "none") return false;
      const { outlineOffset, outlineWidth } = getComputedStyle(one);
      const around = Number.parseFloat(outlineOffset) + Number.parseFloat(outlineWidth);
      const { left, right } = one.getBoundingClientRect();
      return left >= around && right + around <= innerWidth;
    });
    return { name: focused?.getAttribute("data-testid") ?? "", row: row === undefined ? -1 : Number(row), isShown };
  });

/** From where the focus is to the first person, or to the last of `order`, as somebody without a mouse does: nowhere unseen. */
async function tabThrough(page: Page, ...order: readonly string[]): Promise<void> {
  const passed: string[] = [];
  for (let focus = await readFocus(page); focus.row < 0 && passed.length < 40; focus = await readFocus(page)) {
    if (passed.length > 0) expect(focus.isShown, `the focus is seen on ${focus.name}`).toBe(true);
    passed.push(focus.name);
    if (focus.name === order.at(-1)) break;
    await page.press("Tab");
  }
  expect(passed.filter((name) => order.includes(name))).toEqual(order);
}

const readTop = (page: Page, name: string) =>
  page.evaluate((css: string) => document.querySelector(css)?.getBoundingClientRect().top, testId(name));

/** Through the full page, and from person to person by the arrows. */
async function walkByKeyboard(page: Page): Promise<void> {
  const numbersAt = await readTop(page, "numbers");
  const filters = ["filter-group", "filter-instance", "search", "select-all"];
  await tabThrough(page, "open-settings", "numbers", "scan-ask", ...filters, "sort-state");
  await page.press("Tab");
  expect(await readFocus(page)).toMatchObject({ name: "select", row: 0 });
  await page.press("ArrowDown");
  await page.press("ArrowDown");
  expect(await readFocus(page)).toMatchObject({ name: "select", row: 2, isShown: true });
  await page.press("ArrowUp");
  expect(await readFocus(page)).toMatchObject({ name: "select", row: 1 });
  // A button that goes once it was pressed leaves the focus to what comes in its place.
  await page.evaluate(() => document.querySelector<HTMLElement>('[data-testid="scan-ask"]')?.focus());
  await page.press("Enter");
  await page.waitFor(testId("scan-cancel"));
  expect(await readTop(page, "numbers"), "what stands beside a question stays where it is").toBe(numbersAt);
  await page.press("Tab");
  await page.press("Tab");
  expect(await readFocus(page)).toMatchObject({ name: "scan-cancel" });
  await page.press("Enter");
  await expectSoon(() => readFocus(page)).toMatchObject({ name: "scan-ask", isShown: true });
}

test("the full page sorts, searches, selects, hides, and shows one person with all evidence; marks on X lead to it", async ({
  launch,
}) => {
  const world = await startWorld({ windowScale: 60, population: "small" });
  const browser = await launch({ world });
  const welcome = await browser.waitForPage(isWelcome);
  await welcome.waitFor(testId("agree"));
  await tabThrough(welcome, "agree");
  await agree(browser);
  await welcome.waitFor(testId("instance"));
  await tabThrough(welcome, "instance", "sign-in", "later");
  const empty = await browser.open(browser.extensionUrl("popup.html"));
  await empty.waitFor('[data-screen="empty"]');
  await tabThrough(empty, "open-settings", "scan-ask", "sign-in-open");
  await empty.close();
  const x = await openFollowing(browser, world);
  await scrollToEnd(x, 200);
  const page = await openPopup(browser);
  await waitForOverview(page, ({ accountsSeen }) => accountsSeen >= 200);
  // From now on nobody comes who is not there already: the rows stay where they are.
  await x.close();
  const { matches: everybody } = await waitForProof(page, 200);
  await waitForPeople(page, everybody);
  await walkByKeyboard(page);
  const popup = await browser.open(browser.extensionUrl("popup.html"));
  await popup.waitFor(testId("match"));
  await tabThrough(popup, "open-settings", "scan-ask", "select-all");
  await test.step("nobody left", () => tellNobodyLeft(browser, popup));
  await popup.close();
  // All this while the table was behind it, where the browser lets it take its time.
  await waitForPeople(page, everybody);
  const settings = await browser.open(browser.extensionUrl("options.html"));
  await settings.waitFor('[data-screen="settings"]');
  await tabThrough(
    settings,
    "instance",
    "marks-on-x",
    "notifies",
    "archive-file",
    "backup-save",
    "backup-file",
    "delete",
  );
  await settings.close();
  const rows = await readMatches(page);
  const { linkingBack, provable } = world.truth;
  // Somebody who is sure, and whom nobody else names.
  const isNamedOnce = (address: string) => rows.filter((row) => JSON.stringify(row).includes(address)).length === 1;
  const isSure = ({ declaredBy }: (typeof rows)[number]) =>
    declaredBy.some((x) => x.followed && x.confidence === "high");
  const known = rows.filter((row) => isSure(row) && isNamedOnce(row.match.address)).map(({ match }) => match.address);
  const address = known.find((one) => linkingBack.includes(one)) ?? "";
  const unlinked = known.find((one) => !linkingBack.includes(one)) ?? "";

  await page.click(testId("sort-fediverse"));
  await page.waitFor('th[data-column="fediverse"][aria-sort="ascending"]');
  const first = [...rows.map(({ match }) => match.address)].sort(new Intl.Collator("en", { numeric: true }).compare)[0];
  await page.waitFor(`${rowOf(first ?? "")}[aria-rowindex="2"]`);
  await page.click(testId("sort-fediverse"));
  await page.waitFor('th[data-column="fediverse"][aria-sort="descending"]');

  // Whoever is hidden gives the focus to the next, and back they come.
  const last = await page.evaluate(() => {
    const row = document.querySelector<HTMLElement>('[data-index="0"]');
    row?.querySelector<HTMLElement>('[data-testid="hide"]')?.focus();
    return row?.dataset.address ?? "";
  });
  await page.press("Enter");
  await page.waitFor(rowOf(last), { gone: true });
  await expectSoon(() => readFocus(page)).toMatchObject({ name: "hide", row: 0 });
  await page.click(testId("undo-gone"));
  await page.waitFor(rowOf(last));

  await page.type(testId("search"), address);
  await waitForPeople(page, 1);
  expect(await page.text(testId("selected-count"))).toMatch(/1\D+1/);
  await page.click(testId("select-all"));
  expect(await page.text(testId("selected-count"))).toMatch(/0\D+1/);

  await page.click(`${rowOf(address)} ${testId("hide")}`);
  await waitForPeople(page, 0);
  await page.click(testId("undo-gone"));
  await waitForPeople(page, 1);
  await page.click(`${rowOf(address)} ${testId("hide")}`);
  await waitForPeople(page, 0);
  await choose(page, "filter-group", "hidden");
  await waitForPeople(page, 1);
  await page.click(`${rowOf(address)} ${testId("hide")}`);
  await waitForPeople(page, 0);
  await choose(page, "filter-group", "open");
  await waitForPeople(page, 1);

  await signIn(browser, page);
  await page.click(`${rowOf(address)} ${testId("details")}`);
  await page.waitFor(`${testId("person-details")} q mark`);
  const link = await page.evaluate(() => document.querySelector('[data-testid="open-at-home"]')?.getAttribute("href"));
  expect(link).toBe(`https://${HOME}/@${address}`);
  expect(await page.count(`${rowOf(address)} ${testId("row-at-home")}[href="${link}"]`), "the row leads there").toBe(1);
  await page.press("Escape");
  await page.waitFor(testId("person-details"), { gone: true });
  const focused = await page.evaluate(() => document.activeElement?.getAttribute("data-testid"));
  expect(focused, "the focus is back where it was").toBe("details");

  // Whoever is not meant can be taken back as well.
  await page.click(`${rowOf(address)} ${testId("details")}`);
  await page.click(`${testId("person-details")} ${testId("wrong")}`);
  await page.waitFor(rowOf(address), { gone: true });
  await page.click(testId("undo-gone"));
  await page.waitFor(rowOf(address));

  // What the instance shows of a profile says whether it names the X account as the X account names it.
  await expectSoon(() => page.text(rowOf(address))).toContain("links back");
  await page.type(testId("search"), unlinked);
  await page.click(`${rowOf(unlinked)} ${testId("details")}`);
  await expectSoon(() => page.text(testId("links-back"))).toContain("does not link to this X account");
  await page.press("Escape");
  expect(await page.text(rowOf(unlinked))).not.toContain("links back");
  const told = (await readMatches(page)).filter(({ match, person }) => person && provable.includes(match.address));
  for (const { match, person } of told) {
    expect(person?.linksBack, match.address).toBe(linkingBack.includes(match.address));
  }

  // Whoever is searched for among those who were not found was found; a host finds those who declare an address there.
  await choose(page, "filter-group", "not-found");
  await page.waitFor(`${testId("unproven")} [aria-live]`);
  await page.type(testId("search"), "");
  await page.click(".disclosure");
  await page.waitFor(testId("unproven-item"));
  const lost = await page.evaluate(() => document.querySelector<HTMLElement>(".unproven-item")?.dataset.address ?? "");
  await page.type(testId("search"), lost);
  await page.waitFor('.unproven-group[data-count="1"]');
  expect(await page.count(testId("unproven-item"))).toBe(1);
  // The same by its instance, of which there may be others.
  await page.type(testId("search"), "");
  const host = lost.slice(lost.lastIndexOf("@") + 1);
  await choose(page, "filter-instance", host);
  await page.waitFor(`${testId("unproven-item")}[data-address="${lost}"]`);
  const readHosts = () =>
    page.evaluate(() => [
      ...new Set(
        [...document.querySelectorAll<HTMLElement>(".unproven-item")].map((one) => one.dataset.address?.split("@")[1]),
      ),
    ]);
  await expectSoon(readHosts).toEqual([host]);

  await page.click(testId("numbers"));
  await page.waitFor(`${testId("numbers-view")} .chart`);
  expect(await page.count(`${testId("numbers-view")} .chart`)).toBe(3);
  await page.close();

  await test.step("marks on X", () => tellMarks(browser, world));
  expect(browser.errors).toEqual([]);
  await world.stop();
});
