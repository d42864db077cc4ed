import browser from "webextension-polyfill";

/** Firefox for Android and Safari have none; there the user brings a code. */
export function hasSignInWindow(): boolean {
  return browser.identity?.launchWebAuthFlow !== undefined;
}

/** Where instances send the window after sign-in; fixed by the extension's id (Chrome's `key`, Firefox's gecko id). */
export function signInRedirectUri(): string {
  return browser.identity.getRedirectURL();
}

/** The window was closed without an answer, or its page could not be shown. */
export class SignInWindowError extends Error {
  readonly reason: "closed" | "refused";

  constructor(reason: "closed" | "refused", options?: ErrorOptions) {
    super(`The sign-in window: ${reason}`, options);
    this.reason = reason;
  }
}

/** Shows the instance's own sign-in page and gives the address that it was sent back to. Run in the background: a popup dies when this opens. */
export async function openSignInWindow(url: string): Promise<string> {
  try {
    return await browser.identity.launchWebAuthFlow({ url, interactive: true });
  } catch (error) {
    // Browsers tell the two apart in words only. Chromium: "Authorization page could not be loaded."
    const unloadable = error instanceof Error && /could not be loaded/i.test(error.message);
    throw new SignInWindowError(unloadable ? "refused" : "closed", { cause: error });
  }
}
