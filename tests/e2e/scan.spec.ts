import { setTimeout as sleep } from "node:timers/promises";
import { countHandles } from "../../components/handle-count.ts";
import type { ScanState } from "../../lib/protocol/scan-state.ts";
import { startWorld, type World } from "../world/world.ts";
import type { Browser, Page } from "./browsers/browser.ts";
import { poll } from "./browsers/poll.ts";
import { expectSoon } from "./expect-soon.ts";
import { waitForOverview } from "./overview.ts";
import { agree, openFollowing, openPopup } from "./story.ts";
import { expect, test } from "./story-fixture.ts";

const testId = (name: string) => `[data-testid="${name}"]`;
const OVERLAY = "flockover-scan";
/**
 * The scan goes one screen at a time and looks at each for a second and a half, here as on X: nothing in the extension knows that
 * this is a test. What makes it quick are screens that show 60 or 120 people at once.
 */
const TALL = { width: 1000, height: 6_500 };
const VERY_TALL = { width: 1000, height: 13_000 };

const IS_LONG = process.env.FLOCKOVER_LONG === "1";
/**
 * In the long form the reading pace alone would break X's limit (50 answers in 45 s in this world, each screen taking two or three), so
 * that it is the limit that sets the pace: some 160 answers, the second half of them after the reload, take four minutes of waiting alone.
 */
const EVENTFUL = IS_LONG
  ? { people: 5_000, windowScale: 20, screen: VERY_TALL, timeoutMs: 12 * 60_000 }
  : { people: 300, windowScale: 240, screen: TALL, timeoutMs: 90_000 };

/** Starts the scan as a person does, and gives the tab it opened. */
async function startScan(browser: Browser, popup: Page): Promise<Page> {
  await popup.click(testId("scan-ask"));
  await popup.click(testId("scan-start"));
  const page = await browser.waitForPage((url) => /^https:\/\/x\.com\/\w+\/following/.test(url));
  await page.waitFor('[data-testid="UserCell"]');
  return page;
}

/** The background's word for the scan, once it is as wanted. */
async function waitForScan(
  popup: Page,
  isReached: (scan: ScanState) => boolean,
  timeoutMs?: number,
): Promise<ScanState> {
  const { scan } = await waitForOverview(popup, ({ scan }) => scan !== undefined && isReached(scan), timeoutMs);
  return scan as ScanState;
}

/** What the list was asked for: where each of its pages begins. */
function askedPages(world: World): number[] {
  return world.requests
    .filter(({ host, path }) => host === "x.com" && path.includes("/Following?"))
    .map(({ path }) => {
      const variables = JSON.parse(new URL(path, "https://x.com").searchParams.get("variables") ?? "{}");
      return Number(/\|(\d+)$/.exec(variables.cursor ?? "")?.[1] ?? 0);
    });
}

const readScroll = (page: Page) => page.evaluate(() => scrollY);

/** The page stands still for longer than a screen is looked at. What was under way when the wait began may come to its end. */
async function expectStill(page: Page): Promise<void> {
  const stillMs = 2_000;
  const endingMs = 800;
  let at = await readScroll(page);
  let since = Date.now();
  await poll(
    async () => {
      const now = await readScroll(page);
      if (now !== at) since = Date.now();
      at = now;
      return Date.now() - since >= stillMs || undefined;
    },
    stillMs + endingMs,
    () => `The page goes on scrolling, and is at ${at}`,
  );
}

async function expectMoving(page: Page): Promise<void> {
  const before = await readScroll(page);
  await expectSoon(() => readScroll(page)).toBeGreaterThan(before);
}

/** The panel is bright where X is, and dark where X is, in both of its dark themes. */
async function expectItsTheme(page: Page): Promise<void> {
  const readTheme = () =>
    page.evaluate((panel: string) => {
      const shown = document.querySelector(panel);
      return shown && getComputedStyle(shown).colorScheme;
    }, OVERLAY);
  const themes = { "rgb(21, 32, 43)": "dark", "rgb(255, 255, 255)": "light", "rgb(0, 0, 0)": "dark" };
  for (const [ground, theme] of Object.entries(themes)) {
    await page.evaluate((colour: string) => document.body.style.setProperty("background", colour), ground);
    await expectSoon(readTheme, `the theme where X is ${ground}`).toBe(theme);
  }
}

/** Counts clicks and key presses in X's page from now on, by whatever came. */
async function watchClicks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const root = document.documentElement;
    root.dataset.clicks = "0";
    for (const type of ["click", "pointerdown", "mousedown", "keydown", "submit"]) {
      addEventListener(type, () => (root.dataset.clicks = String(Number(root.dataset.clicks) + 1)), true);
    }
  });
}

const readClicks = (page: Page) => page.evaluate(() => document.documentElement.dataset.clicks);

test("goes through everybody, past a 429 and a reload, and does nothing but scroll", async ({ launch }) => {
  const { people, windowScale, screen, timeoutMs } = EVENTFUL;
  test.setTimeout(timeoutMs + 60_000);
  const world = await startWorld({ windowScale, population: "true-rate", followed: people });
  // Scrolling smoothly past sixty people is a second's work for a machine without graphics.
  const browser = await launch({ world, reducedMotion: true });
  await agree(browser);
  const popup = await openPopup(browser);

  await popup.click(testId("scan-ask"));
  await popup.waitFor(testId("scan-start"));
  expect(await popup.text(testId("scan"))).toMatch(/1 to 5 in 100.*suspended/s);
  await popup.click(testId("scan-cancel"));
  expect(world.requests.filter(({ host }) => host === "x.com")).toEqual([]);

  const page = await startScan(browser, popup);
  await watchClicks(page);
  await page.resize(screen.width, screen.height);
  await page.waitFor(OVERLAY);
  await waitForScan(popup, ({ seen }) => seen > 0, timeoutMs);
  world.exhaustX("Following");
  await expectSoon(() => popup.text(testId("scan-text"))).toMatch(
    /^Scanning: [1-9][\d,]* of [\d,]+ people; \d+ new address(?:es)?$/,
  );
  const limited = await waitForScan(popup, (scan) => scan.kind === "running" && scan.phase === "limited");
  expect(limited.kind === "running" && limited.until).toBeGreaterThan(Date.now());
  await waitForScan(popup, (scan) => scan.kind === "running" && scan.phase === "retry", 70_000);
  const refused = () => world.requests.filter(({ status }) => status === 429);
  expect(refused().length, "asked once, and not again before the user says so").toBe(1);
  expect(await readClicks(page)).toBe("0");
  await page.click("[data-retry]");

  const before = await waitForScan(popup, ({ seen }) => seen >= 0.5 * people, timeoutMs);
  await page.evaluate(() => location.reload());
  const known = await waitForScan(popup, (scan) => scan.kind === "running" && scan.phase === "known");
  expect(known.seen).toBeGreaterThanOrEqual(before.seen);
  await watchClicks(page);

  const scan = await waitForScan(popup, ({ kind }) => kind === "ended", timeoutMs);
  expect(scan).toMatchObject({ how: "done", seen: people, expected: people });
  const { lookups } = await waitForOverview(popup, ({ accountsFollowed }) => accountsFollowed === people);
  expect(scan.found, "nobody was known before").toBe(countHandles(lookups));
  expect(await popup.text(testId("scan-end"))).toContain(`${scan.found} new addresses`);
  expect(refused().length, "the pace kept below the limit").toBe(1);
  // Each page of the list was asked for by the page itself, and no more often than it was drawn, and once more after the 429.
  const asked = askedPages(world);
  expect([...new Set(asked)].sort((one, other) => one - other)).toEqual(
    Array.from({ length: people / 50 }, (_, i) => i * 50),
  );
  expect(asked.length).toBeLessThanOrEqual((2 * people) / 50 + 1);
  expect(await readClicks(page)).toBe("0");
  expect(browser.errors).toEqual([]);
  await world.stop();
});

test("waits while paused or hidden, and stops when told to", async ({ launch, driver }) => {
  const world = await startWorld({ windowScale: 60, population: "small" });
  const browser = await launch({ world });
  await agree(browser);
  const popup = await openPopup(browser);

  // The same page, opened by hand, is left alone.
  const own = await openFollowing(browser, world);
  await sleep(2_000);
  expect([await own.count(OVERLAY), await readScroll(own)]).toEqual([0, 0]);
  await own.close();

  const page = await startScan(browser, popup);
  await expectMoving(page);
  await expectItsTheme(page);
  await page.press("Tab");
  await page.press("Enter");
  await waitForScan(popup, (scan) => scan.kind === "running" && scan.phase === "paused");
  await expectStill(page);
  await page.press("Enter");
  await expectMoving(page);

  // Playwright has Chromium take every tab for the one in front; there the unit tests of lib/x/scan-move.ts must do.
  if (driver === "firefox") {
    const other = await browser.open("about:blank");
    await waitForScan(popup, (scan) => scan.kind === "running" && scan.phase === "hidden");
    await expectStill(page);
    await other.close();
    await popup.click(testId("scan-show"));
    await expectMoving(page);
  }

  await popup.click(testId("scan-stop"));
  await page.waitFor(OVERLAY, { gone: true });
  expect(await waitForScan(popup, ({ kind }) => kind === "ended")).toMatchObject({ how: "stopped" });
  await expectStill(page);
  await page.close();

  const again = await startScan(browser, popup);
  await again.waitFor(OVERLAY);
  await again.close();
  expect(await waitForScan(popup, ({ kind }) => kind === "ended")).toMatchObject({ how: "closed" });
  expect(browser.errors).toEqual([]);
  await world.stop();
});
