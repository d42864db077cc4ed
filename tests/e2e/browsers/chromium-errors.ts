import type { BrowserContext, CDPSession, ConsoleMessage } from "@playwright/test";

/** Chromium writes failed requests to the console as errors; they are the world's doing, not the code's. */
const REQUEST = /^Failed to load resource|^Access to fetch at .* has been blocked by CORS policy/;

/**
 * Gathers uncaught errors and console.error from now on. Pages and content scripts through Playwright; the service worker
 * through the ServiceWorker domain of a page's session (to be enabled after this), for Playwright says nothing of what a worker
 * did not catch. That domain also tells what happened before.
 */
export function collectErrors(
  context: BrowserContext,
  control: CDPSession,
  log: (line: string) => void = () => {},
): string[] {
  const errors: string[] = [];
  const add = (where: string, text: string) => {
    const line = `${where}: ${text}`;
    // An uncaught error of a worker is told twice.
    if (!REQUEST.test(text) && errors.at(-1) !== line) errors.push(line);
  };
  context.on("console", (message: ConsoleMessage) => {
    log(`${message.location().url}: ${message.type()}: ${message.text()}`);
    if (message.type() === "error" && !message.worker()) add(message.location().url, message.text());
  });
  context.on("weberror", (error) => add(error.page()?.url() ?? "a closed page", String(error.error().stack)));
  control.on("ServiceWorker.workerErrorReported", ({ errorMessage }) =>
    add(`${errorMessage.sourceURL}:${errorMessage.lineNumber}`, errorMessage.errorMessage),
  );
  return errors;
}
