import type { World } from "../world/world.ts";
import type { Browser } from "./browsers/browser.ts";
import { openOlderTab } from "./older-tab.ts";
import { HOME, openFollowing, readMatches, waitForFollows } from "./story.ts";
import { openSmallPopup, TAB, type Visit } from "./surfaces.ts";

const testId = (name: string) => `[data-testid="${name}"]`;

/**
 * What a person meets more rarely, after `visitSurfaces`: for the pictures alone, as it takes its time. Everybody asked for followed, our
 * page about one person, the marks on X, a scan that X has stopped, and pages of X that gave nothing.
 */
export async function visitRareSurfaces(browser: Browser, world: World, visit: Visit): Promise<void> {
  world.setHost(HOME, "up");
  const popup = await openSmallPopup(browser, "list");
  await waitForFollows(popup);
  await visit("popup-10-done", popup);

  const [first] = await readMatches(popup);
  const address = first?.match.address ?? "";
  const person = await browser.open(browser.extensionUrl(`popup.html#person=${encodeURIComponent(address)}`));
  await person.resize(TAB.width, TAB.height);
  await person.waitFor(testId("person-details"));
  await visit("page-5-linked-person", person);
  await person.close();

  const settings = await browser.open(browser.extensionUrl("options.html"));
  await settings.click(testId("marks-on-x"));
  await settings.close();
  const marked = await openFollowing(browser, world);
  await marked.resize(TAB.width, TAB.height);
  await marked.waitFor("flockover-mark");
  await visit("x-marks", marked);
  await marked.close();

  await popup.click(testId("scan-ask"));
  await popup.click(testId("scan-start"));
  const scanned = await browser.waitForPage((url) => /^https:\/\/x\.com\/\w+\/following/.test(url));
  await scanned.resize(TAB.width, TAB.height);
  await scanned.waitFor("flockover-scan");
  world.exhaustX("Following");
  await popup.waitFor(`${testId("scan")}[data-state="limited"]`, { timeoutMs: 60_000 });
  await visit("x-scan-limited", scanned);
  await visit("popup-11-scan-limited", popup);
  await popup.click(testId("scan-stop"));
  await scanned.close();

  const changed = await browser.open("https://x.com/i/lists/1/members?layout=unknown&markup=unknown", { window: true });
  await popup.waitFor(testId("silent-pages"), { timeoutMs: 60_000 });
  await visit("popup-12-x-changed", popup);
  await changed.close();

  await popup.close();
}

/** As new, with a tab of X that is not read along; nothing can come after it. */
export async function visitStaleTab(browser: Browser, world: World, visit: Visit): Promise<void> {
  const welcome = await browser.open(browser.extensionUrl("welcome.html"));
  await openOlderTab(welcome, world);
  const empty = await openSmallPopup(browser, "empty");
  await empty.waitFor(testId("stale-tabs"));
  await visit("popup-13-stale-tab", empty);
  await empty.close();
  await welcome.close();
}
