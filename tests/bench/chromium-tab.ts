import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type CDPSession, chromium, type Page } from "@playwright/test";
import { findChromium } from "../run/find-browsers.ts";
import type { World } from "../world/world.ts";

/** Where `npm run build` leaves the extension for Chrome. */
export const EXTENSION = resolve(import.meta.dirname, "../../.output/chrome-mv3");

/** A tab of Chromium with the built extension, and the protocol by which the browser tells what its scripts cost. */
export interface ChromiumTab {
  readonly page: Page;
  readonly devtools: CDPSession;
  close(): Promise<void>;
}

/** Unlike the tests' browser this one lets the bench have Playwright's page and its session as they are. */
export async function openChromiumTab(world: Pick<World, "tlsPort">): Promise<ChromiumTab> {
  const profile = mkdtempSync(join(tmpdir(), "flockover-bench-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium().path,
    headless: true,
    viewport: { width: 1280, height: 800 },
    args: [
      `--load-extension=${EXTENSION}`,
      `--disable-extensions-except=${EXTENSION}`,
      `--host-resolver-rules=MAP * 127.0.0.1:${world.tlsPort}`,
      "--ignore-certificate-errors",
      // Portraits cost the machine more than all scripts together, and tell nothing of them.
      "--blink-settings=imagesEnabled=false",
    ],
  });
  // The welcome page comes by itself, and would come in front: a page behind another is slowed down.
  const welcome = context.pages().find(isWelcome) ?? (await context.waitForEvent("page", isWelcome));
  const page = await context.newPage();
  await welcome.close();
  await page.bringToFront();
  return {
    page,
    devtools: await context.newCDPSession(page),
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function isWelcome(page: Page): boolean {
  return page.url().endsWith("/welcome.html");
}
