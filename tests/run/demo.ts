import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import type { Browser, Page } from "../e2e/browsers/browser.ts";
import { launchBrowser } from "../e2e/browsers/launch-browser.ts";
import { waitForProof } from "../e2e/overview.ts";
import * as story from "../e2e/story.ts";
import { startWorld, type World } from "../world/world.ts";
import { ROOT, succeeds } from "./command.ts";
import { ensureChromium } from "./ensure-browsers.ts";
import { hasDisplay } from "./has-display.ts";
import { printStep, startClock } from "./step.ts";

/**
 * `npm start`: the main job on a fresh clone. With a display the browser stays open for a person to try; without one, or with
 * `--headless`, it walks the story itself and compares the figures with those that the world holds.
 */

/** Rate-limit windows of five minutes last five seconds here. */
const WINDOW_SCALE = 60;
const PICTURES = resolve(ROOT, ".output/demo");

interface Figures {
  readonly accounts: number;
  readonly handles: number;
  readonly verified: number;
  readonly followed: number;
  readonly failed: number;
}

async function walk(browser: Browser, world: World): Promise<Figures> {
  mkdirSync(PICTURES, { recursive: true });
  const picture = (page: Page, name: string) => page.screenshot(resolve(PICTURES, `${name}.png`));

  const welcome = await browser.waitForPage(story.isWelcome);
  await welcome.waitFor('[data-testid="agree"]');
  await picture(welcome, "1-welcome");
  await story.agree(browser);
  printStep("agreed on the welcome page that servers named in bios are asked");

  const following = await story.openFollowing(browser, world);
  await picture(following, "2-following");
  await story.scrollToEnd(following);
  printStep(`browsed the Following page of X to its end: ${world.truth.following.length} accounts`);

  const popup = await story.openPopup(browser);
  const { accountsFollowed, lookups, matches } = await waitForProof(popup, world.truth.following.length);
  await story.waitForRows(popup, matches);
  await picture(popup, "3-found");
  const handles = lookups.open + Object.values(lookups.byOutcome).reduce((sum, count) => sum + count, 0);
  printStep(`${handles} handles in their profiles, ${matches} of them proven by their own servers`);

  await story.signIn(browser, popup);
  await picture(popup, "4-signed-in");
  printStep(`signed in to ${story.HOME}`);

  await popup.click('[data-testid="follow"]');
  await popup.waitFor('[data-testid="progress"]');
  await picture(popup, "5-following-them");
  await story.waitForFollows(popup);
  await picture(popup, "6-done");
  const statuses = Object.values(await story.readRows(popup));
  const followed = statuses.filter((status) => status === "following" || status === "requested").length;
  const failed = statuses.filter((status) => status === "failed").length;
  printStep(`followed all: ${followed} followed or requested, ${failed} failed`);
  return { accounts: accountsFollowed, handles, verified: matches, followed, failed };
}

/** What the world's own data say, and what its home instance was asked. Lines that tell where the walk differs. */
function compare(figures: Figures, { truth, home }: World): string[] {
  const suggested = truth.suggested.flatMap(({ declares }) => declares);
  const expected: Figures = {
    accounts: truth.following.length,
    handles: truth.declared.length + suggested.length,
    verified: truth.provable.length + suggested.length,
    followed: truth.followable.length,
    failed: truth.moved.length,
  };
  const names = Object.keys(expected) as (keyof Figures)[];
  const wrong = names.filter((name) => figures[name] !== expected[name]);
  const atServer = [...home.following(), ...home.requested()].length;
  return [
    ...wrong.map((name) => `${name}: ${figures[name]}, but the world holds ${expected[name]}`),
    ...(atServer === figures.followed
      ? []
      : [`the home instance has ${atServer} followed, the popup says ${figures.followed}`]),
    ...truth.strangers
      .filter((address) => home.followCalls(address) > 0)
      .map((address) => `followed a stranger: ${address}`),
  ];
}

async function main(): Promise<number> {
  const headless = process.argv.includes("--headless") || !hasDisplay();
  await ensureChromium();
  if (!(await succeeds("wxt", "build", "-b", "chrome"))) return 1;
  startClock();
  const world = await startWorld({ windowScale: WINDOW_SCALE });
  const extension = resolve(ROOT, ".output/chrome-mv3");
  const browser = await launchBrowser("chromium", { extension, world, headless, showPrompts: !headless });
  try {
    if (!headless) {
      await story.openFollowing(browser, world);
      console.log(`
X here is a look-alike with invented people. Try it: agree on the welcome page, scroll the Following page, open
Flockover's button, sign in to ${story.HOME}, press Follow all. Close the browser to end.`);
      await browser.closed;
      return 0;
    }
    const figures = await walk(browser, world);
    const differences = [...compare(figures, world), ...browser.errors];
    for (const line of differences) console.error(line);
    console.log(`pictures in ${PICTURES.slice(ROOT.length + 1)}`);
    const line = (Object.keys(figures) as (keyof Figures)[]).map((name) => `${name} ${figures[name]}`).join(" · ");
    console.log(line);
    return differences.length === 0 ? 0 : 1;
  } finally {
    await browser.close();
    await world.stop();
  }
}

process.exit(
  await main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }),
);
