import { statusWord } from "../../components/follow-status.ts";
import type { MatchRow } from "../../lib/domain/match-row.ts";
import type { MatchPage } from "../../lib/protocol/page-message.ts";
import type { World } from "../world/world.ts";
import type { Browser, Page } from "./browsers/browser.ts";
import { poll } from "./browsers/poll.ts";

/**
 * The main job as a person does it, in steps that the tests, the demo and the benches share. Each step acts through the
 * interface and ends when the interface says that it is done.
 */

export const HOME = "home.example.org";

const testId = (name: string) => `[data-testid="${name}"]`;

/** Whether it is the page that opens by itself after install. */
export function isWelcome(url: string): boolean {
  return url.endsWith("/welcome.html");
}

/** The welcome page: reads it and agrees. */
export async function agree(browser: Browser): Promise<Page> {
  const welcome = await browser.waitForPage(isWelcome);
  await welcome.click(testId("agree"));
  await welcome.waitFor(testId("agreed"));
  return welcome;
}

/** Opens the viewer's Following page on X, in a window of its own because hidden pages are slowed down. */
export async function openFollowing(browser: Browser, world: World): Promise<Page> {
  const page = await browser.open(`https://x.com/${world.truth.viewer.screenName}/following`, { window: true });
  await page.waitFor('[data-testid="UserCell"]');
  return page;
}

/** Scrolls an X page down until X has nothing more, or until `enough` rows came. */
export async function scrollToEnd(page: Page, enough = Number.POSITIVE_INFINITY): Promise<void> {
  await poll(
    async () => {
      const { ended, loaded } = await page.evaluate(() => {
        window.scrollTo(0, document.documentElement.scrollHeight);
        const list = document.querySelector<HTMLElement>("[data-loaded]");
        return { ended: list?.dataset.end === "true", loaded: Number(list?.dataset.loaded) };
      });
      return ended || loaded >= enough ? true : undefined;
    },
    60_000,
    () => "X did not come to an end",
  );
}

/** The popup's page in a tab of its own. */
export async function openPopup(browser: Browser): Promise<Page> {
  const popup = await browser.open(browser.extensionUrl("popup.html#tab"));
  await popup.waitFor(`[data-screen]:not([data-screen="loading"])`);
  return popup;
}

export async function openSettings(browser: Browser): Promise<Page> {
  const settings = await browser.open(browser.extensionUrl("options.html"));
  await settings.waitFor('[data-screen="settings"]');
  return settings;
}

/** Makes the extension as new, as the button in the settings does. */
export async function deleteEverything(extensionPage: Page): Promise<void> {
  await extensionPage.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
    };
    await chrome.runtime.sendMessage({ type: "everything.delete" });
  });
}

/** The text on the extension's button, read from one of its pages. */
export async function readBadge(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: { action: { getBadgeText(of: object): Promise<string> } } };
    return chrome.action.getBadgeText({});
  });
}

/** Brings the form to sign in with, where it is not there yet. */
export async function openSignIn(popup: Page): Promise<void> {
  if ((await popup.count(`${testId("instance")}, ${testId("code-form")}`)) > 0) return;
  await popup.click(testId("sign-in-open"));
  await popup.waitFor(testId("instance"));
}

/** Chooses something in a list of the filters, as by hand. */
export async function choose(page: Page, field: string, value: string): Promise<void> {
  await page.evaluate(
    ({ selector, chosen }) => {
      const select = document.querySelector<HTMLSelectElement>(selector);
      if (select === null) throw new Error(`There is no ${selector}`);
      select.value = chosen;
      select.dispatchEvent(new Event("change", { bubbles: true }));
    },
    { selector: testId(field), chosen: value },
  );
}

/** Types the instance, presses the button, and agrees in the instance's own window. */
export async function signIn(browser: Browser, popup: Page): Promise<void> {
  await openSignIn(popup);
  await popup.type(testId("instance"), HOME);
  await popup.click(testId("sign-in"));
  await agreeAtInstance(browser, HOME);
  await popup.waitFor(testId("account"));
}

/** The user presses the button in the window of the instance, or on its page in a tab. */
export async function agreeAtInstance(browser: Browser, host: string): Promise<Page> {
  const window = await browser.waitForPage((url) => url.startsWith(`https://${host}/oauth/authorize`));
  await window.click("#authorize");
  return window;
}

/** Waits until everybody was tried. */
export async function waitForFollows(popup: Page, timeoutMs = 120_000): Promise<void> {
  await popup.waitFor(testId("follow-done"), { timeoutMs });
}

/** Everybody in the list, as the page gets them from the background: the page itself draws only the rows in sight. */
export async function readMatches(popup: Page): Promise<MatchRow[]> {
  return popup.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: unknown): Promise<{ value: MatchPage }> } };
    };
    const rows: MatchRow[] = [];
    for (let after: string | undefined = ""; after !== undefined; ) {
      const { value } = await chrome.runtime.sendMessage({ type: "matches.list", after, count: 500 });
      rows.push(...value.rows);
      after = value.next;
    }
    return rows;
  });
}

/** How far following each person has come, by address, in the words of the list. */
export async function readRows(popup: Page): Promise<Record<string, string>> {
  const rows = await readMatches(popup);
  const drawn = await popup.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-testid="match"]')].map(
      ({ dataset }) => [dataset.address ?? "", dataset.status ?? ""] as const,
    ),
  );
  // What is drawn counts, should it differ.
  return {
    ...Object.fromEntries(rows.map((row) => [row.match.address, statusWord(row.follow)])),
    ...Object.fromEntries(drawn),
  };
}

/** Ticks or unticks somebody: scrolls to their row, wherever it is. */
export async function selectPerson(popup: Page, address: string): Promise<void> {
  const row = `[data-testid="match"][data-address="${address}"]`;
  await poll(
    async () => {
      if ((await popup.count(row)) > 0) return true;
      await popup.evaluate(() => {
        const list = document.querySelector(".rows");
        if (list === null) return;
        const isAtEnd = list.scrollTop + list.clientHeight >= list.scrollHeight - 1;
        list.scrollTo(0, isAtEnd ? 0 : list.scrollTop + list.clientHeight);
      });
      return undefined;
    },
    // A screen at a time through hundreds of rows.
    60_000,
    () => `The list has no row of ${address}`,
  );
  await popup.click(`${row} ${testId("select")}`);
}

/** The list, once it has this many people in it. */
export async function waitForRows(popup: Page, count: number): Promise<Record<string, string>> {
  let rows: Record<string, string> = {};
  return poll(
    async () => {
      rows = await readRows(popup);
      return Object.keys(rows).length === count ? rows : undefined;
    },
    15_000,
    () => `The list has ${Object.keys(rows).length} people, not ${count}`,
  );
}

/** What the world's home instance says: each address that was followed, and how often it was asked to. */
export function followCalls(world: World): Record<string, number> {
  const addresses = [...world.truth.provable, ...world.truth.strangers, ...world.truth.onProfileOnly];
  return Object.fromEntries(
    addresses.map((address) => [address, world.home.followCalls(address)] as const).filter(([, calls]) => calls > 0),
  );
}
