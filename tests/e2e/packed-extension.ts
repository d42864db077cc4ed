import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { OUTPUT, packagePath, readPackage } from "../packages/package-files.ts";
import type { BrowserName } from "./browsers/browser.ts";

/**
 * What the stores would hand out, in the form in which the browser can be given it: Firefox installs the package itself, Chromium takes an
 * extension from a folder, so its package is unpacked. Throws where `npm run zip` has not been run.
 */
export function packedExtension(browser: BrowserName): string {
  if (browser === "firefox") return packagePath("firefox");
  const folder = resolve(OUTPUT, "unpacked-chrome");
  rmSync(folder, { recursive: true, force: true });
  for (const [path, bytes] of readPackage("chrome")) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}
