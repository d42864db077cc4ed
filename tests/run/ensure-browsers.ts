import { accessSync } from "node:fs";
import { succeeds } from "./command.ts";
import { type FoundBrowser, findChromium, findFirefox } from "./find-browsers.ts";

/** Finds Chromium, or installs it where that can be done. Rejects, saying in words what to install, where it cannot. */
export async function ensureChromium(): Promise<FoundBrowser> {
  if (process.env.FLOCKOVER_CHROMIUM) return findChromium();
  return await ensure(findChromium, [() => aptInstall("chromium"), playwrightInstall]);
}

/** Finds Firefox, or installs it where that can be done. Rejects, saying in words what to install, where it cannot. */
export async function ensureFirefox(): Promise<FoundBrowser> {
  if (process.env.FLOCKOVER_FIREFOX) return findFirefox();
  return await ensure(findFirefox, [() => aptInstall("firefox-esr")]);
}

async function ensure(find: () => FoundBrowser, ways: readonly (() => Promise<boolean>)[]): Promise<FoundBrowser> {
  for (const install of ways) {
    try {
      return find();
    } catch {
      await install();
    }
  }
  return find();
}

/** Debian's packages, where we may install them. */
async function aptInstall(name: string): Promise<boolean> {
  if (process.getuid?.() !== 0 || !exists("/usr/bin/apt-get")) return false;
  console.log(`Installing the Debian package ${name}.`);
  await succeeds("apt-get", "update", "-qq");
  return await succeeds(
    "env",
    "DEBIAN_FRONTEND=noninteractive",
    "apt-get",
    "install",
    "-qq",
    "-y",
    "--no-install-recommends",
    name,
  );
}

async function playwrightInstall(): Promise<boolean> {
  console.log("Downloading a Chromium with Playwright.");
  return await succeeds("playwright", "install", "chromium");
}

function exists(path: string): boolean {
  try {
    accessSync(path);
    return true;
  } catch {
    return false;
  }
}
