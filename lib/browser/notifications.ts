import browser from "webextension-polyfill";

const PERMISSION = { permissions: ["notifications" as const] };

/** Asks the user for the right to notify; gives the answer. Call it first in the handler of a click, or the browser does not ask. */
export async function askToNotify(): Promise<boolean> {
  return browser.permissions.request(PERMISSION);
}

/** Shows a notification, where the browser still lets us: the user may have taken the permission back. */
export async function notify({ title, message }: { readonly title: string; readonly message: string }): Promise<void> {
  if (!(await browser.permissions.contains(PERMISSION))) return;
  await browser.notifications.create({
    type: "basic",
    iconUrl: browser.runtime.getURL("/icons/128.png"),
    title,
    message,
  });
}

/** Register synchronously. Without the permission there is nothing to listen to; it may come at any time. */
export function onNotificationClick(work: () => Promise<void>): void {
  const clicked = (id: string) => {
    work().catch(reportError);
    void browser.notifications.clear(id);
  };
  // The same function twice is one listener.
  const listen = () => (browser as Partial<typeof browser>).notifications?.onClicked.addListener(clicked);
  browser.permissions.onAdded.addListener(listen);
  listen();
}
