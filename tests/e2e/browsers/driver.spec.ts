import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { expectSoon } from "../expect-soon.ts";
import { copyNewerBuild, NEWER_VERSION } from "../newer-build.ts";
import type { Browser, BrowserName, Page } from "./browser.ts";
import { launchBrowser } from "./launch-browser.ts";
import { writeProbeExtension } from "./probe-extension.ts";
import { type ProbeWorld, startProbeWorld } from "./probe-world.ts";

declare const chrome: {
  runtime: { sendMessage(message: string): Promise<unknown>; getManifest(): { version: string } };
  permissions: { contains(permissions: { origins: string[] }): Promise<boolean> };
};

test.describe.configure({ mode: "serial" });

let folder: string;
let world: ProbeWorld;
let launch: () => Promise<Browser>;
let browser: Browser;
let page: Page;

/** Asks the extension's background from one of its pages. */
const ask = (message: string) => page.evaluate((words: string) => chrome.runtime.sendMessage(words), message);

test.beforeAll(async ({ browserName: _ }, { project }) => {
  folder = mkdtempSync(join(tmpdir(), "flockover-probe-"));
  writeProbeExtension(join(folder, "extension"));
  world = await startProbeWorld((url) => {
    if (url.host === "slow.example.org") return { html: "", afterMs: 60_000 };
    if (url.host !== "sign-in.example.org") return { html: `<p>${url.host}</p>` };
    if (url.pathname === "/done") return { location: `${url.searchParams.get("to")}?code=yes` };
    const done = `/done?to=${encodeURIComponent(url.searchParams.get("redirect_uri") ?? "")}`;
    return { html: `<a id="allow" href="${done}">Allow</a>` };
  });
  const profile = join(folder, "profile");
  launch = () =>
    launchBrowser(project.name as BrowserName, {
      extension: join(folder, "extension"),
      world,
      headless: true,
      profile,
    });
  browser = await launch();
});

test.afterAll(async () => {
  await browser?.close();
  await world?.close();
  rmSync(folder, { recursive: true, force: true });
});

test("finds the page that the extension opened when it was installed", async () => {
  const welcome = await browser.waitForPage((url) => url === browser.extensionUrl("welcome.html"));
  expect(await welcome.text("h1")).toBe("Welcome");
  await welcome.close();
  expect(await browser.pages()).toHaveLength(0);
});

test("opens, types, clicks, presses keys and reads", async () => {
  page = await browser.open(browser.extensionUrl("page.html"));
  expect(await page.url()).toBe(browser.extensionUrl("page.html"));
  await page.type("#field", "näw & <better>");
  await page.click("#copy");
  expect(await page.text("#copied")).toBe("näw & <better>");
  await page.type("#field", "x");
  await page.press("Enter");
  expect(await page.text("#copied")).toBe("entered");
  expect(await page.count("button")).toBe(3);
});

test("waits for what appears and for what goes", async () => {
  await page.evaluate(() => {
    setTimeout(() => document.querySelector("#hidden")?.removeAttribute("hidden"), 200);
  });
  await page.waitFor("#hidden");
  await page.evaluate(() => {
    setTimeout(() => document.querySelector("#hidden")?.setAttribute("hidden", ""), 200);
  });
  await page.waitFor("#hidden", { gone: true });
  await page.waitFor("#never-there", { gone: true });
  await expect(page.waitFor("#never-there", { timeoutMs: 200 })).rejects.toThrow("#never-there");
});

test("evaluates in the page, with its globals, and hands on its errors", async () => {
  expect(await page.evaluate(() => (globalThis as { ofThePage?: string }).ofThePage)).toBe("seen");
  expect(await page.evaluate(async ({ a, b }) => [a + b], { a: 1, b: 2 })).toEqual([3]);
  const fail = page.evaluate(() => {
    throw new TypeError("of the page");
  });
  await expect(fail).rejects.toThrow("TypeError: of the page");
});

test("grants what the extension asks for, and not before", async () => {
  const held = () => page.evaluate(() => chrome.permissions.contains({ origins: ["https://*/*"] }));
  expect(await held()).toBe(false);
  await page.click("#grant");
  await page.waitFor("#granted");
  expect(await page.text("#granted")).toBe("true");
  expect(await held()).toBe(true);
});

test("lets the background reach any host in the world", async () => {
  expect(await ask("fetch")).toEqual({ status: 200, body: "<p>some-host.example.org</p>" });
  expect(world.asked).toContain("some-host.example.org/from-background");
});

test("kills the background, which loses its memory and keeps its storage", async () => {
  expect(await ask("count")).toEqual({ inMemory: 1, stored: 1 });
  expect(await ask("count")).toEqual({ inMemory: 2, stored: 2 });
  await browser.stopBackground();
  expect(await browser.backgroundRunning()).toBe(false);
  expect(await ask("count")).toEqual({ inMemory: 1, stored: 3 });
  expect(await browser.backgroundRunning()).toBe(true);
  await browser.stopBackground();
  await browser.stopBackground();
  expect(await ask("count")).toEqual({ inMemory: 1, stored: 4 });
});

test("kills the background in the middle of work", async () => {
  const hanging = ask("hang").catch(() => undefined);
  await expectSoon(() => world.asked).toContain("slow.example.org/");
  await browser.stopBackground();
  expect(await browser.backgroundRunning()).toBe(false);
  await hanging;
  expect(await ask("count")).toEqual({ inMemory: 1, stored: 5 });
});

test("takes the network from the background and gives it back", async () => {
  await browser.setOnline(false);
  expect(await ask("isOnline")).toBe(false);
  // Firefox has the answer to the other request in its cache.
  expect(await ask("hang")).toEqual({ error: expect.any(String) });
  await browser.setOnline(true);
  expect(await ask("isOnline")).toBe(true);
  expect(await ask("fetch")).toMatchObject({ status: 200 });
});

test("drives the sign-in window to its end", async () => {
  const signedIn = ask("signIn");
  const window = await browser.waitForPage((url) => url.startsWith("https://sign-in.example.org/"));
  await window.click("#allow");
  expect(await signedIn).toBe("?code=yes");
});

test("opens websites, in tabs and in windows that stay visible", async () => {
  const site = await browser.open("https://x.com/home", { window: true });
  expect(await site.text("p")).toBe("x.com");
  await page.click("#copy");
  expect(await site.evaluate(() => document.visibilityState)).toBe("visible");
  await site.goto("https://mobile.twitter.com/");
  expect(await site.text("p")).toBe("mobile.twitter.com");
  await site.close();
});

test("saves downloads and screenshots, in the size asked for", async () => {
  await page.click("#save");
  const saved = await browser.waitForDownload();
  expect(saved).toMatch(/words\.csv$/);
  expect(readFileSync(saved, "utf8")).toBe("Account address");
  await page.resize(360, 600);
  await page.preferColours("dark");
  expect(await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches)).toBe(true);
  const path = join(folder, "page.png");
  await page.screenshot(path);
  const png = readFileSync(path);
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([360, 600]);
});

test("puts another build in the place of the extension, which keeps what was stored", async () => {
  copyNewerBuild(join(folder, "extension"), join(folder, "newer"));
  await browser.update(join(folder, "newer"));
  await expectSoon(async () => (await browser.pages()).length, "its pages close").toBe(0);
  page = await browser.open(browser.extensionUrl("page.html"));
  expect(await page.evaluate(() => chrome.runtime.getManifest().version)).toBe(NEWER_VERSION);
  expect(await ask("count")).toEqual({ inMemory: 1, stored: 6 });
});

test("starts again with the same profile, and what was stored is there", async () => {
  expect(browser.errors).toEqual([]);
  await browser.close();
  browser = await launch();
  page = await browser.open(browser.extensionUrl("page.html"));
  expect(await ask("count")).toEqual({ inMemory: 1, stored: 7 });
});

test("gathers what goes wrong, and only that", async () => {
  expect(browser.errors).toEqual([]);
  await ask("fail");
  await expectSoon(() => browser.errors).toHaveLength(2);
  expect(browser.errors[0]).toContain("said on purpose");
  expect(browser.errors[1]).toContain("thrown on purpose");
  await browser.open("https://x.com/fail");
  await expectSoon(() => browser.errors).toHaveLength(4);
  expect(browser.errors[2]).toContain("content said on purpose");
  expect(browser.errors[3]).toContain("content thrown on purpose");
});
