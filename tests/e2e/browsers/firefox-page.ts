import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { ACT_TIMEOUT_MS, type ColourScheme, type Page } from "./browser.ts";
import { CLEARING, keyActions } from "./firefox-keys.ts";
import { askCall, type FirefoxSession, type Send, startCall } from "./firefox-session.ts";
import { MarionetteError } from "./marionette.ts";
import { poll } from "./poll.ts";

/** The key under which WebDriver wraps a reference to an element. */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/** The page was not ready for a click or a key; a moment later it may be. */
const NOT_YET = new Set([
  "no such element",
  "element not interactable",
  "element click intercepted",
  "stale element reference",
]);

/** A look at a page that is on its way to another fails with one of these; the next look sees the new one. */
const ON_THE_MOVE = new Set(["javascript error", "unknown error", "aborted by navigation", "no such frame"]);

/** Between two looks at a call that takes its time. */
const LONGEST_INTERVAL_MS = 50;

/** One tab or window, by its Marionette handle. */
export class FirefoxPage implements Page {
  readonly handle: string;
  readonly #session: FirefoxSession;

  constructor(session: FirefoxSession, handle: string) {
    this.#session = session;
    this.handle = handle;
  }

  async url(): Promise<string> {
    return String(await this.#look((send) => send("WebDriver:GetCurrentURL")));
  }

  async goto(url: string): Promise<void> {
    await this.#look((send) => send("WebDriver:Navigate", { url }));
  }

  async click(selector: string): Promise<void> {
    await this.#act(selector, async (send, id) => {
      try {
        await send("WebDriver:ElementClick", { id });
      } catch (error) {
        // The click closed the page, as the last one of a sign-in does.
        if (!(error instanceof MarionetteError && error.code === "no such window")) throw error;
      }
    });
  }

  async type(selector: string, text: string): Promise<void> {
    await this.#act(selector, async (send, id) => {
      await send("WebDriver:ElementSendKeys", { id, text: CLEARING });
      await send("WebDriver:ElementSendKeys", { id, text });
    });
  }

  async chooseFile(selector: string, path: string): Promise<void> {
    await this.#act(selector, (send, id) => send("WebDriver:ElementSendKeys", { id, text: path }));
  }

  async press(key: string): Promise<void> {
    const actions = [{ type: "key", id: "keyboard", actions: keyActions(key) }];
    await this.#session.inPage(this.handle, true, (send) => send("WebDriver:PerformActions", { actions }));
  }

  async text(selector: string): Promise<string> {
    return await poll(
      async () => {
        const text = await this.#peek((css: string) => {
          const element = document.querySelector(css);
          return element instanceof HTMLElement ? element.innerText : element?.textContent;
        }, selector);
        return text ?? undefined;
      },
      ACT_TIMEOUT_MS,
      () => `no element to read: ${selector}`,
    );
  }

  async count(selector: string): Promise<number> {
    return await this.evaluate((css: string) => document.querySelectorAll(css).length, selector);
  }

  async waitFor(selector: string, { timeoutMs = ACT_TIMEOUT_MS, gone = false } = {}): Promise<void> {
    await poll(
      async () => {
        const visible = await this.#peek((css: string) => {
          const element = document.querySelector(css);
          if (!element?.checkVisibility({ visibilityProperty: true })) return false;
          const { width, height } = element.getBoundingClientRect();
          return width > 0 && height > 0;
        }, selector);
        return visible === !gone ? true : undefined;
      },
      timeoutMs,
      () => `${gone ? "still there" : "not to be seen"}: ${selector}`,
    );
  }

  async evaluate<T, A>(f: (arg: A) => T | Promise<T>, arg?: A): Promise<T> {
    const key = randomUUID();
    let call = await this.#look((send) => startCall(send, String(f), arg === undefined ? [] : [arg], key));
    for (let intervalMs = 1; call.pending; intervalMs = Math.min(2 * intervalMs, LONGEST_INTERVAL_MS)) {
      await sleep(intervalMs);
      call = await this.#look((send) => askCall(send, key));
    }
    return call.value as T;
  }

  async screenshot(path: string): Promise<void> {
    const png = await this.#look((send) => send("WebDriver:TakeScreenshot", { full: false }));
    await writeFile(path, Buffer.from(String(png), "base64"));
  }

  async resize(width: number, height: number): Promise<void> {
    // A window of Firefox has a smallest width that is wider than a popup, so the tab inside it is made narrower instead.
    await this.#session.inPage(this.handle, true, async () => undefined);
    await this.#session.privileged(
      this.handle,
      `const [width, height] = args;
       window.resizeTo(Math.max(width, 500) + 40, height + 200);
       const { style } = gBrowser.selectedBrowser;
       style.maxWidth = style.minWidth = width + "px";
       style.maxHeight = style.minHeight = height + "px";`,
      [width, height],
    );
    const size = { width, height };
    await this.#until(
      (to: typeof size) => innerWidth === to.width && innerHeight === to.height,
      size,
      `the viewport did not become ${width} × ${height}`,
    );
  }

  async preferColours(scheme: ColourScheme): Promise<void> {
    await this.#session.inPage(this.handle, true, async () => undefined);
    await this.#session.privileged(
      this.handle,
      "gBrowser.selectedBrowser.browsingContext.prefersColorSchemeOverride = args[0];",
      [scheme],
    );
    const fits = (to: string) => matchMedia(`(prefers-color-scheme: ${to})`).matches;
    await this.#until(fits, scheme, `the page did not become ${scheme}`);
  }

  async close(): Promise<void> {
    await this.#look((send) => send("WebDriver:CloseWindow"));
  }

  async #look<T>(work: (send: Send) => Promise<T>): Promise<T> {
    return await this.#session.inPage(this.handle, false, work);
  }

  /** {@link evaluate}, but undefined while the page is on its way to another. */
  async #peek<T, A>(f: (arg: A) => T, arg: A): Promise<T | undefined> {
    try {
      return await this.evaluate(f, arg);
    } catch (error) {
      if (error instanceof MarionetteError && ON_THE_MOVE.has(error.code)) return undefined;
      throw error;
    }
  }

  async #until<A>(fits: (arg: A) => boolean, arg: A, reason: string): Promise<void> {
    await poll(
      async () => ((await this.#peek(fits, arg)) ? true : undefined),
      ACT_TIMEOUT_MS,
      () => reason,
    );
  }

  async #act(selector: string, act: (send: Send, id: unknown) => Promise<unknown>): Promise<void> {
    let reason = "";
    await poll(
      async () => {
        try {
          // Finding, checking and acting are one turn: nothing else may select another tab in between.
          await this.#session.inPage(this.handle, true, async (send) => {
            const element = await send("WebDriver:FindElement", { using: "css selector", value: selector });
            const enabled = await send("WebDriver:IsElementEnabled", { id: elementId(element) });
            if (!enabled) throw new MarionetteError("element not interactable", `disabled: ${selector}`);
            await act(send, elementId(element));
          });
          return true;
        } catch (error) {
          if (!(error instanceof MarionetteError && NOT_YET.has(error.code))) throw error;
          reason = error.message;
          return undefined;
        }
      },
      ACT_TIMEOUT_MS,
      () => `${selector}: ${reason}`,
    );
  }
}

function elementId(element: unknown): unknown {
  return (element as Record<string, unknown>)[ELEMENT];
}
