import type { World } from "../world/world.ts";
import type { Browser, Page } from "./browsers/browser.ts";
import { waitForOverview } from "./overview.ts";
import { agree, choose, HOME, isWelcome, openFollowing, signIn } from "./story.ts";

/** A popup; what is left of 1280 by 800 px at 200 %, and of its width at 400 %: the narrowest window that has to do. */
const POPUP = { width: 360, height: 600 };
export const ZOOMED = { width: 640, height: 400 };
export const NARROW = { width: 320, height: 568 };
export const TAB = { width: 1280, height: 800 };

/** So many of the Following list are enough for a list that is longer than the screen. */
const ENOUGH_ROWS = 50;

const testId = (name: string) => `[data-testid="${name}"]`;

/** Is called with each surface in each of its states, when the interface says that it stands there. */
export type Visit = (name: string, page: Page) => Promise<void>;

/**
 * Walks from the first install to people who are followed, and shows every surface of the extension on the way, in every state that a
 * person may meet. The extension is not touched other than through its interface.
 */
export async function visitSurfaces(browser: Browser, world: World, visit: Visit): Promise<void> {
  const welcome = await browser.waitForPage(isWelcome);
  await welcome.resize(TAB.width, TAB.height);
  await welcome.waitFor(testId("agree"));
  await visit("welcome-1-consent", welcome);
  await visitPopup(browser, "consent", "popup-1-consent", visit);

  await agree(browser);
  await welcome.waitFor(testId("instance"));
  await visit("welcome-2-sign-in", welcome);
  await welcome.click(testId("later"));
  await welcome.waitFor(testId("open-following"));
  await visit("welcome-3-browse", welcome);
  await visitPopup(browser, "empty", "popup-2-empty", visit);

  await visitSearching(browser, world, visit);
  await visitList(browser, world, visit);
  await visitFollowing(browser, world, visit);
  await visitScan(browser, visit);
  await visitSettings(browser, visit);
}

export async function openSmallPopup(browser: Browser, screen: string): Promise<Page> {
  const popup = await browser.open(browser.extensionUrl("popup.html"));
  await popup.resize(POPUP.width, POPUP.height);
  await popup.waitFor(`[data-screen="${screen}"]`);
  return popup;
}

async function visitPopup(browser: Browser, screen: string, name: string, visit: Visit): Promise<void> {
  const popup = await openSmallPopup(browser, screen);
  await visit(name, popup);
  await popup.close();
}

/** The profile of somebody who declares nothing: seen, and nobody found. */
async function visitSearching(browser: Browser, world: World, visit: Visit): Promise<void> {
  const silent = world.truth.following.find(({ declares }) => declares.length === 0);
  const profile = await browser.open(`https://x.com/${silent?.screenName}`, { window: true });
  const popup = await openSmallPopup(browser, "searching");
  await visit("popup-3-searching", popup);
  await popup.click(testId("scan-ask"));
  await popup.waitFor(testId("scan-start"));
  await visit("popup-4-scan-ask", popup);
  await popup.close();
  await profile.close();
}

async function visitList(browser: Browser, world: World, visit: Visit): Promise<void> {
  const x = await openFollowing(browser, world);
  await x.resize(TAB.width, 5_000);
  const popup = await openSmallPopup(browser, "list");
  await waitForOverview(popup, ({ accountsSeen, lookups }) => accountsSeen >= ENOUGH_ROWS && lookups.open === 0);
  await x.close();
  await popup.waitFor(testId("match"));
  await visit("popup-5-list", popup);
  await popup.click(testId("sign-in-open"));
  await popup.waitFor(testId("sign-up"));
  await visit("popup-6-sign-in", popup);
  await popup.type(testId("instance"), "localhost");
  await popup.click(testId("sign-in"));
  await popup.waitFor('.sign-in[data-state="failed"]');
  await visit("popup-6-sign-in-failed", popup);
  await signIn(browser, popup);
  await visit("popup-7-signed-in", popup);
  await popup.click(testId("account"));
  await popup.waitFor(testId("sign-out"));
  await visit("popup-8-account", popup);
  await popup.close();

  const page = await browser.open(browser.extensionUrl("popup.html#tab"));
  await page.resize(TAB.width, TAB.height);
  await page.waitFor(testId("match"));
  await visit("page-1-list", page);
  await page.click(testId("details"));
  await page.waitFor(testId("person-details"));
  await visit("page-2-person", page);
  await page.click(testId("person-details-close"));
  await choose(page, "filter-group", "not-found");
  await page.click(".disclosure");
  await page.waitFor(testId("unproven-item"));
  await visit("page-3-not-found", page);
  await page.click(testId("numbers"));
  await page.waitFor(`${testId("numbers-view")} .chart`);
  await visit("page-4-numbers", page);
  await page.close();
}

async function visitFollowing(browser: Browser, world: World, visit: Visit): Promise<void> {
  const popup = await openSmallPopup(browser, "list");
  // The instance takes the question and does not answer: following is under way for as long as it is looked at.
  world.setHost(HOME, "hang");
  await popup.click(testId("follow"));
  await popup.waitFor(testId("progress"));
  await visit("popup-9-following", popup);
  await popup.close();
}

async function visitScan(browser: Browser, visit: Visit): Promise<void> {
  const popup = await openSmallPopup(browser, "list");
  await popup.click(testId("scan-ask"));
  await popup.click(testId("scan-start"));
  const x = await browser.waitForPage((url) => /^https:\/\/x\.com\/\w+\/following/.test(url));
  await x.waitFor("flockover-scan");
  await popup.waitFor(`${testId("scan")}[data-state="scrolling"]`);
  await visit("popup-9-scanning", popup);
  await visit("x-scan", x);
  await popup.click(testId("scan-stop"));
  await x.close();
  await popup.close();
}

async function visitSettings(browser: Browser, visit: Visit): Promise<void> {
  const settings = await browser.open(browser.extensionUrl("options.html"));
  await settings.resize(TAB.width, TAB.height);
  await settings.waitFor('[data-screen="settings"]');
  await visit("settings-1", settings);
  await settings.click(testId("delete"));
  await settings.waitFor(testId("delete-confirm"));
  await visit("settings-2-delete", settings);
  await settings.close();
}
