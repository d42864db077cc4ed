import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Page } from "../e2e/browsers/browser.ts";
import { launchBrowser } from "../e2e/browsers/launch-browser.ts";
import { visitFollowingSurfaces } from "../e2e/following-surfaces.ts";
import { visitRareSurfaces, visitStaleTab } from "../e2e/rare-surfaces.ts";
import { type Visit, visitSurfaces } from "../e2e/surfaces.ts";
import { startWorld } from "../world/world.ts";
import { ROOT, succeeds } from "./command.ts";
import { ensureChromium } from "./ensure-browsers.ts";
import { copyPseudoBuild, copyTranslatedBuild } from "./pseudo-locale.ts";
import { timed } from "./step.ts";

// npm run screenshots: every surface in every state, in light, dark, right to left, and with longer texts in a narrow window, for
// somebody to look at. `npm run screenshots -- rtl` makes only those; `-- ar de`, those of translations. Nothing is compared: what annoys, no
// program sees.

const PICTURES = resolve(ROOT, ".output/screenshots");
const BUILD = resolve(ROOT, ".output/chrome-mv3");

/** A page is shown to its end, up to this height. */
const TALLEST = 3_000;

/** One walk through the extension gives the pictures of one or two looks. */
const WALKS: Readonly<Record<string, { looks: readonly string[]; copy?: (build: string, folder: string) => void }>> = {
  plain: { looks: ["light", "dark"] },
  rtl: { looks: ["rtl"], copy: (build, folder) => copyPseudoBuild(build, folder, "rtl") },
  long: { looks: ["long"], copy: (build, folder) => copyPseudoBuild(build, folder, "ltr") },
};

const LANGUAGES = readdirSync(resolve(ROOT, "public/_locales"));

async function walk(name: string): Promise<void> {
  const { looks, copy } = WALKS[name] ?? {
    looks: [name],
    copy: (build: string, folder: string) => copyTranslatedBuild(build, folder, name),
  };
  for (const look of looks) mkdirSync(join(PICTURES, look), { recursive: true });
  const scratch = mkdtempSync(join(tmpdir(), "flockover-build-"));
  const extension = copy === undefined ? BUILD : join(scratch, "build");
  copy?.(BUILD, extension);
  const world = await startWorld({ windowScale: 60 });
  const browser = await launchBrowser("chromium", { extension, world, headless: true });
  try {
    const visit: Visit = async (surface, page) => {
      for (const look of looks) await picture(page, surface, look);
    };
    await visitSurfaces(browser, world, visit);
    await visitRareSurfaces(browser, world, visit);
    await visitFollowingSurfaces(browser, visit);
    await visitStaleTab(browser, world, visit);
  } finally {
    await browser.close();
    await world.stop();
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function picture(page: Page, surface: string, look: string): Promise<void> {
  const isPopup = surface.startsWith("popup");
  const size = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  await page.preferColours(look === "dark" ? "dark" : "light");
  if (look === "long" && !isPopup) await page.resize(320, size.height);
  if (!isPopup && !surface.startsWith("x-")) {
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.resize(look === "long" ? 320 : size.width, Math.min(Math.max(height, size.height), TALLEST));
  }
  await page.screenshot(join(PICTURES, look, `${surface}.png`));
  await page.resize(size.width, size.height);
}

async function main(): Promise<number> {
  const asked = process.argv.slice(2);
  const names = asked.length > 0 ? asked : Object.keys(WALKS);
  const known = [...Object.keys(WALKS), ...LANGUAGES];
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    console.error(`No such pictures: ${unknown.join(" ")}. There are ${known.join(", ")}.`);
    return 2;
  }
  await ensureChromium();
  if (!(await succeeds("wxt", "build", "-b", "chrome"))) return 1;
  for (const name of names) await timed(name, () => walk(name));
  console.log(`pictures in ${PICTURES.slice(ROOT.length + 1)}`);
  return 0;
}

process.exit(
  await main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }),
);
