import type { World } from "../world/world.ts";
import type { Page } from "./browsers/browser.ts";
import { poll } from "./browsers/poll.ts";
import { readStoredAccounts } from "./stored-accounts.ts";
import { deleteEverything } from "./story.ts";

const testId = (name: string) => `[data-testid="${name}"]`;

const OLDER_HOST = "twitter.com";

/**
 * Makes the extension as new, with a tab of X that was open before it came, and says yes to everything on the welcome page. A page that the
 * browser shows in X's place has none of our scripts in it, as such a tab has none.
 */
export async function openOlderTab(welcome: Page, world: World): Promise<void> {
  await deleteEverything(welcome);
  world.setHost(OLDER_HOST, "reset");
  await welcome.evaluate(async (url) => {
    const { chrome } = globalThis as unknown as { chrome: { tabs: { create(tab: object): Promise<unknown> } } };
    await chrome.tabs.create({ url, active: false });
  }, `https://${OLDER_HOST}/home`);
  await welcome.click(testId("agree"));
  await welcome.click(testId("permission-ask"));
  await welcome.waitFor(`${testId("permission")}[data-granted="true"]`);
  await poll(
    () =>
      welcome.evaluate(async (url) => {
        const { chrome } = globalThis as unknown as { chrome: { tabs: { query(of: object): Promise<object[]> } } };
        const tabs = await chrome.tabs.query({ url, status: "complete" });
        return tabs.length > 0 || undefined;
      }, `https://${OLDER_HOST}/*`),
    30_000,
    () => "The tab that is not read along is not loaded to its end",
  );
}

/** That page asks for it to be loaded anew, which is all that it takes to be read. */
export async function reloadOlderTab(welcome: Page, world: World): Promise<void> {
  await openOlderTab(welcome, world);
  await welcome.goto(await welcome.url());
  await welcome.click('[data-testid="later"]');
  await welcome.waitFor('[data-testid="stale-tabs"][data-count="1"]');
  world.setHost(OLDER_HOST, "up");
  await welcome.click('[data-testid="reload-tabs"]');
  await welcome.waitFor('[data-testid="stale-tabs"]', { gone: true });
  await poll(
    async () => (await readStoredAccounts(welcome)).size > 0 || undefined,
    15_000,
    () => "the tab that was loaded anew told of nobody",
  );
}
