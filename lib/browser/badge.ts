import browser from "webextension-polyfill";

const COLOUR = "#5b4be0";

/** Shows how many people are new on the extension's button; nothing for none. */
export async function showBadge(count: number): Promise<void> {
  const text = count === 0 ? "" : count > 999 ? "999+" : String(count);
  await Promise.all([
    browser.action.setBadgeText({ text }),
    browser.action.setBadgeBackgroundColor({ color: COLOUR }),
    browser.action.setBadgeTextColor?.({ color: "#ffffff" }),
  ]);
}
