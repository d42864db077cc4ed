import type { Page } from "./browsers/browser.ts";

/** The code that the page of an instance shows. */
export async function readCode(page: Page): Promise<string> {
  await page.waitFor("#code");
  return page.evaluate(() => document.querySelector<HTMLInputElement>("#code")?.value ?? "");
}

export async function giveCode(popup: Page, code: string): Promise<void> {
  await popup.type('[data-testid="code"]', code);
  await popup.click('[data-testid="give-code"]');
}
