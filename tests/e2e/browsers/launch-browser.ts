import type { Browser, BrowserName, LaunchOptions } from "./browser.ts";
import { launchChromium } from "./chromium.ts";
import { launchFirefox } from "./firefox.ts";

/** Starts the one or the other. Rejects where it cannot be found or does not come up. */
export async function launchBrowser(name: BrowserName, options: LaunchOptions): Promise<Browser> {
  return name === "chromium" ? await launchChromium(options) : await launchFirefox(options);
}
