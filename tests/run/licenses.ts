import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "../..");

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
}

interface Manifest {
  readonly repository?: string | { readonly url: string };
}

/**
 * The text of `licenses.txt` in the packages: our own license, and that of each library whose code may be in them, as their licenses ask for,
 * with the place where its sources are.
 */
export function describeLicenses(): string {
  const lock = readFileSync(resolve(ROOT, "package-lock.json"), "utf8");
  const { packages } = JSON.parse(lock) as { packages: Record<string, LockedPackage> };
  const shipped = Object.entries(packages).filter(([folder, { dev }]) => folder !== "" && !dev);
  const own = `Flockover\n\n${readFileSync(resolve(ROOT, "LICENSE"), "utf8")}`;
  const others = shipped.map(([folder, locked]) => describePackage(folder, locked));
  return [own, ...others]
    .map((one) => one.trim())
    .join(`\n\n${"-".repeat(80)}\n\n`)
    .concat("\n");
}

function describePackage(folder: string, { version, license }: LockedPackage): string {
  const name = folder.slice(folder.lastIndexOf("node_modules/") + "node_modules/".length);
  const installed = findInstalled(folder);
  const file = readdirSync(installed).find((one) => /^licen[cs]e(?:\.|$)/i.test(one));
  const text = file === undefined ? "" : readFileSync(resolve(installed, file), "utf8");
  const { repository } = JSON.parse(readFileSync(resolve(installed, "package.json"), "utf8")) as Manifest;
  const source = typeof repository === "string" ? repository : repository?.url;
  return `${name} ${version} (${license})\nSources: ${source}\n\n${text}`;
}

/** Where a package is, as Node looks for it: here, or in a folder further up. */
function findInstalled(folder: string, from = ROOT): string {
  const here = resolve(from, folder);
  if (existsSync(here)) return here;
  if (dirname(from) === from) throw new Error(`${folder} is not installed`);
  return findInstalled(folder, dirname(from));
}
