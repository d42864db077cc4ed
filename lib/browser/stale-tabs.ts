import browser, { type Tabs } from "webextension-polyfill";
import { PRESENCE } from "../protocol/presence.ts";
import { hasAccess } from "./permissions.ts";

/** A tab that the browser has put to sleep does not answer, and is not asked for long. */
const ANSWER_MS = 200;

/**
 * Ids of the tabs with these pages (match patterns) that were loaded before the extension came, so that it is not in them. Undefined
 * where the browser does not tell which tabs have these pages: it does so only with the permission for their hosts.
 */
export async function listStaleTabs(pages: readonly string[]): Promise<number[] | undefined> {
  if (!(await hasAccess(pages))) return undefined;
  // A page that is still loading, or will be when its tab is looked at, gets our scripts by itself.
  const tabs = await browser.tabs.query({ url: [...pages], status: "complete", discarded: false });
  const stale = await Promise.all(tabs.map(isStale));
  return tabs.flatMap(({ id }, i) => (stale[i] && id !== undefined ? [id] : []));
}

export async function reloadTabs(tabIds: readonly number[]): Promise<void> {
  // A tab may have been closed meanwhile.
  await Promise.all(tabIds.map((tabId) => browser.tabs.reload(tabId).catch(() => undefined)));
}

async function isStale({ id }: Tabs.Tab): Promise<boolean> {
  if (id === undefined) return false;
  const silence = new Promise<false>((resolve) => setTimeout(() => resolve(false), ANSWER_MS));
  // Rejects at once where nobody is there to hear it.
  const answer = browser.tabs.sendMessage(id, { type: PRESENCE }).then(
    () => false,
    () => true,
  );
  return Promise.race([answer, silence]);
}
