import { startWorld } from "../world/world.ts";
import { findFaults } from "./axe.ts";
import type { Page } from "./browsers/browser.ts";
import { expect, test } from "./story-fixture.ts";
import { NARROW, visitSurfaces, ZOOMED } from "./surfaces.ts";

/** A person or two of the list, and what stands above them. */
const LIST_ROOM = 200;

/** What stands out to the side, or has no room for a word, at 200 % and in a window as wide as a small phone, which is a page that is zoomed to 400 %. */
async function findOverflow(page: Page): Promise<string[]> {
  const before = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  const wide: string[] = [];
  for (const { width, height } of [ZOOMED, NARROW]) {
    await page.resize(width, height);
    wide.push(...(await page.evaluate(readOverflow)), ...(await page.evaluate(readCut)));
  }
  await page.resize(before.width, before.height);
  return wide;
}

function readOverflow(): string[] {
  const { documentElement: root } = document;
  // A popup is as wide as it wants to be; in a tab the same page is as wide as the window.
  root.dataset.place = "tab";
  const over = [...document.body.querySelectorAll("*")].filter((one) => {
    const { left, right } = one.getBoundingClientRect();
    // What stands out before the page's beginning cannot even be scrolled to.
    return left < -1 || (root.scrollWidth > root.clientWidth && right > root.clientWidth + 1);
  });
  const unreadable = [...document.querySelectorAll("select")].filter((one) => one.offsetWidth < 80);
  return [...over, ...unreadable]
    .slice(0, 5)
    .map((one) => `${one.tagName} .${one.className} at ${location.pathname}, ${innerWidth} px`);
}

/** Words that are cut off where nothing tells the whole of them. */
function readCut(): string[] {
  return [...document.body.querySelectorAll<HTMLElement>("*")]
    .filter((one) => getComputedStyle(one).textOverflow === "ellipsis" && one.scrollWidth > one.clientWidth + 1)
    .filter((one) => one.innerText !== "" && one.closest("[title]") === null)
    .map((one) => `cut off at ${innerWidth} px: ${one.innerText}`);
}

/** What only listens, as long as it has nothing to say, and leaves a gap in what is around it. */
function readEmptyRoom(): string[] {
  return [...document.querySelectorAll<HTMLElement>("[aria-live]:empty")].flatMap((one) => {
    const { parentElement: around } = one;
    const before = around?.offsetHeight ?? 0;
    one.style.display = "none";
    const room = before - (around?.offsetHeight ?? 0);
    one.style.display = "";
    return room > 0 ? [`nothing takes ${room} px in ${around?.className}`] : [];
  });
}

/** Quiet buttons whose words do not begin where those of their line would, even where each of them has a line to itself. */
function readIndented(): string[] {
  return [...document.querySelectorAll<HTMLElement>(".buttons > .button.quiet")].flatMap((button) => {
    const line = button.parentElement ?? button;
    line.style.inlineSize = "min-content";
    const { paddingInlineStart, borderInlineStartWidth } = getComputedStyle(button);
    const edge = Number.parseFloat(paddingInlineStart) + Number.parseFloat(borderInlineStartWidth);
    const [outer, inner] = [line.getBoundingClientRect(), button.getBoundingClientRect()];
    line.style.inlineSize = "";
    const indent = inner.left + edge - outer.left;
    return Math.abs(indent) > 1 ? [`${button.dataset.testid} is indented by ${indent} px`] : [];
  });
}

/** Quiet buttons whose edge, which is seen under the pointer, touches the button before them. */
function readCrowded(): string[] {
  return [...document.querySelectorAll<HTMLElement>(".buttons > * + .button.quiet")].flatMap((button) => {
    const [one, other] = [button.previousElementSibling, button].map((each) => each?.getBoundingClientRect());
    if (!one || !other || one.top >= other.bottom || one.bottom <= other.top) return [];
    const room = Math.max(other.left - one.right, one.left - other.right);
    return room < 3 ? [`${button.dataset.testid} has ${room} px before it`] : [];
  });
}

/** How much of the list can be seen where a notice stands above it and what is below has much to say; null without a list. */
function readListRoom(): number | null {
  const [list, bar] = [document.querySelector(".list-screen"), document.querySelector(".follow-bar")];
  if (!list || !bar) return null;
  const { dataset } = document.documentElement;
  const { place } = dataset;
  delete dataset.place;
  const [notice, words] = [document.createElement("p"), document.createElement("p")];
  notice.style.blockSize = "200px";
  words.style.blockSize = "1000px";
  list.before(notice);
  bar.append(words);
  list.parentElement?.scrollTo(0, 10_000);
  const room = bar.getBoundingClientRect().top - Math.max(0, list.getBoundingClientRect().top);
  notice.remove();
  words.remove();
  if (place !== undefined) dataset.place = place;
  return room;
}

test("no surface has a fault that axe can find, in light or dark, and each fits into 320 px, and at 200 %", async ({
  launch,
  driver,
}) => {
  const isLong = process.env.FLOCKOVER_LONG === "1";
  test.skip(driver === "firefox" && !isLong, "the same pages as in Chromium; in Firefox with npm run test:long");
  const world = await startWorld({ windowScale: 60, population: "small" });
  const browser = await launch({ world });
  const faults: Record<string, string[]> = {};
  let visited = 0;
  await visitSurfaces(browser, world, async (surface, page) => {
    visited++;
    // What we show on X's pages is in a closed shadow root, where axe cannot look.
    if (surface.startsWith("x-")) return;
    await page.preferColours("light");
    const room = surface.startsWith("popup") ? await page.evaluate(readListRoom) : null;
    const buttons = [...(await page.evaluate(readIndented)), ...(await page.evaluate(readCrowded))];
    const gaps = await page.evaluate(readEmptyRoom);
    const found = [...(await findFaults(page)), ...(await findOverflow(page)), ...buttons, ...gaps];
    if (room !== null && room < LIST_ROOM) found.push(`the list has ${room} px`);
    await page.preferColours("dark");
    found.push(...(await findFaults(page, ["color-contrast"])));
    if (found.length > 0) faults[surface] = found;
  });
  expect(faults).toEqual({});
  expect(visited).toBeGreaterThan(15);
  expect(browser.errors).toEqual([]);
  await world.stop();
});
