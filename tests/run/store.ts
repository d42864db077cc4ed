import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { ColourScheme } from "../e2e/browsers/browser.ts";
import { launchBrowser } from "../e2e/browsers/launch-browser.ts";
import { visitSurfaces } from "../e2e/surfaces.ts";
import { readStoreListing } from "../packages/store-listing.ts";
import { startWorld } from "../world/world.ts";
import { ROOT, succeeds } from "./command.ts";
import { ensureChromium } from "./ensure-browsers.ts";

// npm run store: all that the forms of the stores want, in .output/store/: texts to paste, and pictures of the extension's own pages, 1280 by 800 as
// both stores take them. The people in them are invented.

const STORE = resolve(ROOT, ".output/store");
const BUILD = resolve(ROOT, ".output/chrome-mv3");

/** Which surfaces are shown, and in which look; in this order. */
const PICTURES: Readonly<Record<string, readonly ColourScheme[]>> = {
  "page-1-list": ["light", "dark"],
  "welcome-1-consent": ["light"],
  "settings-1": ["light"],
};

function writeTexts(): void {
  for (const [heading, text] of readStoreListing(ROOT)) {
    writeFileSync(join(STORE, `${heading.toLowerCase().replaceAll(" ", "-")}.txt`), `${text}\n`);
  }
  const english = readFileSync(resolve(ROOT, "public/_locales/en/messages.json"), "utf8");
  const { extensionDescription } = JSON.parse(english) as { extensionDescription: { message: string } };
  writeFileSync(join(STORE, "summary.txt"), `${extensionDescription.message}\n`);
}

async function takePictures(): Promise<void> {
  const world = await startWorld({ windowScale: 60 });
  const browser = await launchBrowser("chromium", { extension: BUILD, world, headless: true });
  try {
    await visitSurfaces(browser, world, async (surface, page) => {
      for (const look of PICTURES[surface] ?? []) {
        await page.preferColours(look);
        await page.screenshot(join(STORE, `${surface}-${look}.png`));
      }
    });
  } finally {
    await browser.close();
    await world.stop();
  }
}

rmSync(STORE, { recursive: true, force: true });
mkdirSync(STORE, { recursive: true });
writeTexts();
await ensureChromium();
if (await succeeds("wxt", "build", "-b", "chrome")) await takePictures();
else process.exitCode = 1;
console.log(`texts and pictures in ${STORE.slice(ROOT.length + 1)}`);
process.exit();
