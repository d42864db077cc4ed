import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { expectSoon } from "../expect-soon.ts";
import type { Browser, Page } from "./browser.ts";
import { launchBrowser } from "./launch-browser.ts";
import { writeProbeExtension } from "./probe-extension.ts";
import { startProbeWorld } from "./probe-world.ts";
import { SpareFirefox } from "./spare-firefox.ts";

declare const chrome: {
  runtime: { sendMessage(message: string): Promise<unknown> };
  permissions: { contains(permissions: { origins: string[] }): Promise<boolean> };
};

const ask = (page: Page, message: string) =>
  page.evaluate((words: string) => chrome.runtime.sendMessage(words), message);

/** What a website finds of an earlier visit, and what it is told of the person's system. */
const readTraces = (site: Page) =>
  site.evaluate(async () => ({
    cookie: document.cookie,
    stored: { ...localStorage },
    databases: (await indexedDB.databases()).length,
    caches: await caches.keys(),
    isDark: matchMedia("(prefers-color-scheme: dark)").matches,
    isStill: matchMedia("(prefers-reduced-motion: reduce)").matches,
    isOnline: navigator.onLine,
    width: outerWidth,
    history: history.length,
  }));

/** Leaves something of every kind that there is. */
async function leaveTraces(browser: Browser, page: Page): Promise<void> {
  await page.click("#grant");
  await page.waitFor("#granted");
  expect(await ask(page, "count")).toEqual({ inMemory: 1, stored: 1 });
  await ask(page, "fetch");
  await page.click("#save");
  await browser.waitForDownload();
  const site = await browser.open("https://x.com/home");
  await site.evaluate(async () => {
    // biome-ignore lint/suspicious/noDocumentCookie: a plain cookie, as websites leave them.
    document.cookie = "seen=yes; max-age=86400; secure";
    localStorage.setItem("seen", "yes");
    indexedDB.open("seen");
    await caches.open("seen");
  });
  await site.preferColours("dark");
  await site.resize(700, 500);
  await browser.open("https://x.com/other", { window: true });
  await browser.open("https://x.com/fail");
  await expectSoon(() => browser.errors.length).toBeGreaterThan(0);
  await browser.setOnline(false);
}

test("a Firefox that was left for another finds nothing of what was done with it", async ({ browserName: _ }, {
  project,
}) => {
  test.skip(project.name !== "firefox", "each story starts a Chromium of its own");
  const folder = mkdtempSync(join(tmpdir(), "flockover-probe-"));
  const extension = join(folder, "extension");
  writeProbeExtension(extension);
  const spare = new SpareFirefox();
  const worlds = [await startProbeWorld(() => ({ html: "" })), await startProbeWorld(() => ({ html: "" }))] as const;
  const launch = async (world: (typeof worlds)[number], reducedMotion: boolean) => {
    const browser = await launchBrowser("firefox", { extension, world, headless: true, reducedMotion, spare });
    await (await browser.waitForPage((url) => url === browser.extensionUrl("welcome.html"))).close();
    return browser;
  };
  const first = await launch(worlds[0], true);
  const untouched = await first.open("https://x.com/home");
  const before = await readTraces(untouched);
  await untouched.close();
  await leaveTraces(first, await first.open(first.extensionUrl("page.html")));
  await first.close();
  await first.closed;
  expect(spare.isThere, "it is left, and runs").toBe(true);
  const asked = worlds[0].asked.length;

  const second = await launch(worlds[1], false);
  expect(spare.isThere, "it is the same one").toBe(false);
  expect(await second.pages()).toHaveLength(0);
  expect(second.extensionUrl("")).not.toBe(first.extensionUrl(""));
  const page = await second.open(second.extensionUrl("page.html"));
  expect(await page.evaluate(() => chrome.permissions.contains({ origins: ["https://*/*"] }))).toBe(false);
  expect(await ask(page, "count")).toEqual({ inMemory: 1, stored: 1 });
  const site = await second.open("https://x.com/home");
  expect(await readTraces(site)).toEqual({ ...before, isStill: false });
  // What the first has in its cache is asked for anew, of the world that is the second's.
  expect(await ask(page, "fetch")).toMatchObject({ status: 200 });
  expect(worlds[1].asked).toContain("some-host.example.org/from-background");
  expect(worlds[0].asked).toHaveLength(asked);
  await page.click("#save");
  expect(readFileSync(await second.waitForDownload(), "utf8")).toBe("Account address");
  expect(second.errors).toEqual([]);

  await second.close();
  await spare.end();
  for (const world of worlds) await world.close();
  rmSync(folder, { recursive: true, force: true });
});
