import type { Page } from "./browsers/browser.ts";

/** Has the button pressed at a time (ms since the epoch), and noted in the page that it could be. */
export function pressAt(page: Page, selector: string, at: number): Promise<void> {
  return page.evaluate(
    (order: { selector: string; at: number }) => {
      setTimeout(() => {
        const button = document.querySelector<HTMLButtonElement>(order.selector);
        document.documentElement.dataset.pressed = String(button?.disabled === false);
        button?.click();
      }, order.at - Date.now());
    },
    { selector, at },
  );
}

/** Has the button pressed in the moment in which it is shown next. */
export function pressWhenShown(page: Page, selector: string): Promise<void> {
  return page.evaluate((shown) => {
    const watch = new MutationObserver(() => {
      const button = document.querySelector<HTMLButtonElement>(shown);
      if (button === null) return;
      watch.disconnect();
      button.focus();
      button.click();
    });
    watch.observe(document.body, { childList: true, subtree: true });
  }, selector);
}
