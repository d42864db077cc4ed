import { resolve } from "node:path";
import { test as base, expect } from "@playwright/test";
import type { World } from "../world/world.ts";
import type { Browser, BrowserName, LaunchOptions } from "./browsers/browser.ts";
import { launchBrowser } from "./browsers/launch-browser.ts";
import { SpareFirefox } from "./browsers/spare-firefox.ts";
import { findUnlisted, readPrivacyList } from "./privacy-list.ts";
import { isWelcome } from "./story.ts";

const OUTPUT = resolve(import.meta.dirname, "../../.output");
const BUILDS: Record<BrowserName, string> = { chromium: "chrome-mv3", firefox: "firefox-mv3" };

/** Folder of the extension as it was built for a browser. */
export function buildFor(browser: BrowserName): string {
  return resolve(OUTPUT, BUILDS[browser]);
}

interface StoryOptions {
  /** Which browser this run of the test is for: the name of the Playwright project. */
  driver: BrowserName;
  /** Where a story leaves a Firefox, as good as new, for the next: its start takes longer than many a story. */
  spare: SpareFirefox;
  /**
   * Starts that browser with the built extension; it is closed when the test ends, and every request that the world has seen by then must
   * be one of PRIVACY.md's.
   */
  launch: (options: { world: World } & Partial<LaunchOptions>) => Promise<Browser>;
}

/** A test of a story, told once and run in each browser. */
export const test = base.extend<Pick<StoryOptions, "launch">, Pick<StoryOptions, "driver" | "spare">>({
  driver: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern.
    async ({}, use, { project }) => {
      await use(project.name === "firefox" ? "firefox" : "chromium");
    },
    { scope: "worker" },
  ],
  spare: [
    // biome-ignore lint/correctness/noEmptyPattern: as above.
    async ({}, use) => {
      const spare = new SpareFirefox();
      await use(spare);
      await spare.end();
    },
    { scope: "worker" },
  ],
  launch: async ({ driver, spare }, use) => {
    const launched: Browser[] = [];
    const worlds = new Set<World>();
    await use(async (options) => {
      const extension = buildFor(driver);
      const headless = process.env.FLOCKOVER_HEADED === undefined;
      const browser = await launchBrowser(driver, { extension, headless, spare, ...options });
      launched.push(browser);
      // It opens by itself, in whatever window is in front: before there are others, so that it takes no other page's place.
      if (options.profile === undefined) await browser.waitForPage(isWelcome);
      worlds.add(options.world);
      return browser;
    });
    for (const browser of launched) await browser.close();
    const list = readPrivacyList();
    for (const { requests } of worlds)
      expect(findUnlisted(requests, list), "requests that PRIVACY.md leaves out").toEqual([]);
  },
});

export { expect };
