import { readFileSync, writeFileSync } from "node:fs";
import { startWorld } from "../world/world.ts";
import { tellArchive } from "./archive.ts";
import type { Browser, Page } from "./browsers/browser.ts";
import { expectSoon } from "./expect-soon.ts";
import { waitForOverview, waitForProof, waitForRest } from "./overview.ts";
import { agree, isWelcome, openPopup, openSettings, signIn } from "./story.ts";
import { expect, test } from "./story-fixture.ts";

const testId = (name: string) => `[data-testid="${name}"]`;

const readColours = (page: Page) =>
  page.evaluate(() => {
    const { backgroundColor, colorScheme } = getComputedStyle(document.documentElement);
    return { backgroundColor, colorScheme };
  });

/** What is chosen holds for every page, open ones and new ones. */
async function chooseAppearance(browser: Browser): Promise<void> {
  const welcome = await browser.waitForPage(isWelcome);
  const settings = await openSettings(browser);
  const system = await readColours(settings);
  expect(system.colorScheme).toBe("light dark");

  await settings.click(testId("appearance-dark"));
  await expectSoon(() => readColours(settings)).toEqual({ backgroundColor: "rgb(28, 27, 34)", colorScheme: "dark" });
  await expectSoon(() => readColours(welcome)).toEqual({ backgroundColor: "rgb(28, 27, 34)", colorScheme: "dark" });
  const popup = await openPopup(browser);
  expect(await readColours(popup)).toEqual({ backgroundColor: "rgb(28, 27, 34)", colorScheme: "dark" });

  // What a page reads before its first paint; the settings themselves have an answer only later.
  const readCopy = () => popup.evaluate(() => localStorage.getItem("appearance"));
  expect(await readCopy()).toBe("dark");
  await browser.stopBackground();
  await settings.click(testId("appearance-light"));
  await expectSoon(() => readColours(popup)).toMatchObject({ colorScheme: "light" });
  expect(await readCopy()).toBe("light");
  await settings.click(testId("appearance-system"));
  await expectSoon(() => readColours(popup)).toEqual(system);
  expect(await readCopy()).toBeNull();

  await settings.waitFor(testId("reads-x"));
  // Chromium's own question for it is out of a test's reach.
  if (browser.name === "firefox") {
    await settings.click(testId("notifies"));
    await settings.waitFor(`${testId("notifies")}:checked`);
  }
  await popup.close();
  await settings.close();
}

async function restoreFrom(settings: Page, file: string): Promise<void> {
  await settings.chooseFile(testId("backup-file"), file);
  await settings.click(testId("backup-confirm"));
  await settings.waitFor(testId("backup-done"));
}

test("X's archive tells who is still to be met; the appearance is that of every page; a backup brings everything back but the sign-in, and a broken one gets a sentence", async ({
  launch,
}, info) => {
  const world = await startWorld({ windowScale: 60, population: "small" });
  const browser = await launch({ world });
  await test.step("X's archive", () => tellArchive(browser, world, info));
  await test.step("the appearance", () => chooseAppearance(browser));
  await agree(browser);
  const popup = await openPopup(browser);
  await waitForProof(popup, world.truth.following.length);
  await signIn(browser, popup);
  const before = await waitForRest(popup, world);
  expect(before.matches).toBeGreaterThan(5);

  const settings = await openSettings(browser);
  await settings.click(testId("appearance-dark"));
  await settings.waitFor(`${testId("appearance-dark")}:checked`);
  await settings.click(testId("backup-save"));
  const file = await browser.waitForDownload();
  const saved = readFileSync(file, "utf8");
  expect(saved).not.toMatch(/token|client_?secret/i);

  await restoreFrom(settings, file);
  expect(await settings.text(testId("backup-done")), "nobody was signed out").not.toContain("Sign in");

  await settings.click(testId("delete"));
  await settings.click(testId("delete-confirm"));
  await settings.waitFor(testId("deleted"));
  expect(await waitForOverview(popup, ({ accountsSeen }) => accountsSeen === 0)).toMatchObject({ matches: 0 });

  const broken = info.outputPath("broken.json");
  writeFileSync(broken, saved.slice(0, -50));
  await settings.chooseFile(testId("backup-file"), broken);
  await settings.waitFor(testId("notice"));
  expect(await settings.text(testId("notice"))).toContain("damaged");

  const asked = world.requests.length;
  await settings.chooseFile(testId("backup-file"), file);
  await settings.waitFor(testId("backup-question"));
  expect(await settings.text(testId("backup-question"))).toContain(`${before.matches} people found`);
  expect((await waitForOverview(popup, () => true)).accountsSeen, "asked first").toBe(0);
  await settings.click(testId("backup-confirm"));
  await settings.waitFor(testId("backup-done"));
  await expectSoon(() => settings.text(testId("backup-done"))).toContain("Sign in");
  expect(await settings.text(testId("switch-account")), "who followed is known").toContain("signed out");
  await settings.waitFor(testId("instance"));
  const after = await waitForOverview(popup, ({ matches }) => matches === before.matches);
  expect(after).toMatchObject({ accountsSeen: before.accountsSeen, accountsFollowed: before.accountsFollowed });
  await settings.waitFor(`${testId("appearance-dark")}:checked`);
  // The agreement is given in each browser, and nobody is asked anything before.
  await popup.waitFor('[data-screen="consent"]');
  expect(world.requests.length).toBe(asked);
  expect(browser.errors).toEqual([]);
  await world.stop();
});
