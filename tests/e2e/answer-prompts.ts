import type { Page } from "./browsers/browser.ts";

/** Has the page's prompts for permissions answered with no, as the person before them may; or again as the driver answers them. */
export async function answerPrompts(extensionPage: Page, isYes: boolean): Promise<void> {
  await extensionPage.evaluate((yes: boolean) => {
    interface Permissions {
      request: (asked: unknown, answer?: (isGranted: boolean) => void) => Promise<boolean>;
      askPerson?: Permissions["request"];
    }
    const { permissions } = (globalThis as unknown as { chrome: { permissions: Permissions } }).chrome;
    permissions.askPerson ??= permissions.request;
    const refuse: Permissions["request"] = (_asked, answer) => {
      answer?.(false);
      return Promise.resolve(false);
    };
    permissions.request = yes ? permissions.askPerson : refuse;
  }, isYes);
}
