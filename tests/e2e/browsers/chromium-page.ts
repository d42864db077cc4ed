import type { Locator, Page as PlaywrightPage } from "@playwright/test";
import { ACT_TIMEOUT_MS, type ColourScheme, type Page } from "./browser.ts";
import { poll } from "./poll.ts";

/** A tab or window of Chromium: Playwright's page in the words of {@link Page}. */
export class ChromiumPage implements Page {
  readonly #page: PlaywrightPage;

  constructor(page: PlaywrightPage) {
    this.#page = page;
    page.setDefaultTimeout(ACT_TIMEOUT_MS);
  }

  async url(): Promise<string> {
    return this.#page.url();
  }

  async goto(url: string): Promise<void> {
    await this.#page.goto(url);
  }

  async click(selector: string): Promise<void> {
    await this.#first(selector).click();
  }

  async type(selector: string, text: string): Promise<void> {
    const field = this.#first(selector);
    await field.click();
    await field.press("ControlOrMeta+a");
    await field.press("Delete");
    // Not one after the other: each would be waited for until the page has drawn what came of it. Others than ASCII are no keys.
    const isKeys = /^[ -~]*$/.test(text);
    await (isKeys
      ? Promise.all([...text].map((key) => this.#page.keyboard.press(key)))
      : field.pressSequentially(text));
  }

  async chooseFile(selector: string, path: string): Promise<void> {
    await this.#first(selector).setInputFiles(path);
  }

  async press(key: string): Promise<void> {
    await this.#page.keyboard.press(key);
  }

  async text(selector: string): Promise<string> {
    return await this.#first(selector).innerText();
  }

  async count(selector: string): Promise<number> {
    return await this.#page.locator(`css=${selector}`).count();
  }

  async waitFor(selector: string, { timeoutMs = ACT_TIMEOUT_MS, gone = false } = {}): Promise<void> {
    const element = this.#first(selector);
    // Playwright's own look comes but twice a second after a while.
    await poll(
      async () => (await element.isVisible()) === !gone || undefined,
      timeoutMs,
      () => `${gone ? "still there" : "not to be seen"}: ${selector}`,
    );
    // On the way to another page nothing is visible.
    if (gone) await element.waitFor({ state: "hidden", timeout: timeoutMs });
  }

  async evaluate<T, A>(f: (arg: A) => T | Promise<T>, arg?: A): Promise<T> {
    // As an expression, for Playwright's types want to know the argument's; the call is the same.
    const given = arg === undefined ? "" : JSON.stringify(arg);
    return await this.#page.evaluate<T>(`(${f})(${given})`);
  }

  async evaluateInContentScript<T>(f: () => T | Promise<T>): Promise<T> {
    const session = await this.#page.context().newCDPSession(this.#page);
    try {
      const worlds: { id: number; origin: string }[] = [];
      session.on("Runtime.executionContextCreated", ({ context }) => worlds.push(context));
      // Tells of every context that is there already, before it answers.
      await session.send("Runtime.enable");
      const world = worlds.find(({ origin }) => origin.startsWith("chrome-extension://"));
      if (world === undefined) throw new Error("there is no content script in this page");
      const call = { expression: `(${f})()`, contextId: world.id, awaitPromise: true, returnByValue: true };
      const { result, exceptionDetails } = await session.send("Runtime.evaluate", call);
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value as T;
    } finally {
      await session.detach();
    }
  }

  async screenshot(path: string): Promise<void> {
    await this.#page.screenshot({ path });
  }

  async resize(width: number, height: number): Promise<void> {
    await this.#page.setViewportSize({ width, height });
  }

  async preferColours(scheme: ColourScheme): Promise<void> {
    await this.#page.emulateMedia({ colorScheme: scheme });
  }

  async close(): Promise<void> {
    await this.#page.close();
  }

  #first(selector: string): Locator {
    return this.#page.locator(`css=${selector}`).first();
  }
}
