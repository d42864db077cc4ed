import type { Browser, Page } from "./browsers/browser.ts";
import { readMatches } from "./story.ts";
import { expect } from "./story-fixture.ts";

const testId = (name: string) => `[data-testid="${name}"]`;

/** Where everybody was hidden, the popup says that nobody is left, and leads to them. Brings them back at the end. */
export async function tellNobodyLeft(browser: Browser, popup: Page): Promise<void> {
  const addresses = (await readMatches(popup)).map(({ match }) => match.address);
  await hide(popup, addresses, true);
  await popup.waitFor(testId("match"), { gone: true });
  expect(await popup.text(".select-all")).toBe("Nobody left to choose.");
  expect(await popup.text(`${testId("show-hidden")} + .badge`)).toBe(String(addresses.length));
  await popup.click(testId("show-hidden"));
  const hidden = await browser.waitForPage((url) => url.endsWith("#show=hidden"));
  await hidden.waitFor(testId("match"));
  expect(await hidden.count('[data-testid="hide"][aria-label^="Show"]')).toBe(await hidden.count(testId("hide")));
  await hidden.close();
  await hide(popup, addresses, false);
  await popup.waitFor(testId("match"));
  // Wide, it has a tab to itself, and no way to one.
  await popup.resize(360, 600);
  expect(await readTurned(popup, ".tab-link > svg")).toEqual(["none", "matrix(-1, 0, 0, 1, 0, 0)"]);
}

function hide(page: Page, addresses: readonly string[], isHidden: boolean): Promise<void> {
  return page.evaluate(
    async (change) => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
      };
      for (const address of change.addresses) {
        await chrome.runtime.sendMessage({ type: "matches.hide", address, isHidden: change.isHidden });
      }
    },
    { addresses, isHidden },
  );
}

/** How a picture is turned from left to right, and from right to left, where what points out of the page points the other way. */
async function readTurned(page: Page, selector: string): Promise<string[]> {
  return page.evaluate((css) => {
    const { documentElement: root } = document;
    const picture = document.querySelector(css) ?? root;
    const turned = ["ltr", "rtl"].map((direction) => {
      root.dir = direction;
      return getComputedStyle(picture).transform;
    });
    root.dir = "ltr";
    return turned;
  }, selector);
}
