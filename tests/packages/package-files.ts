import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { strFromU8, unzipSync } from "fflate";

export const ROOT = resolve(import.meta.dirname, "../..");
export const OUTPUT = resolve(ROOT, ".output");

/** What is shipped: the two packages, and the sources that Mozilla's reviewers get. */
export type PackageName = "chrome" | "firefox" | "sources";

/** As package.json gives it. */
export const VERSION = (JSON.parse(readFileSync(resolve(ROOT, "package.json"), "utf8")) as { version: string }).version;

/** Where `npm run zip`, run in the folder `root`, leaves a package. */
export function packagePath(name: PackageName, root = ROOT): string {
  return resolve(root, `.output/packages/flockover-${VERSION}-${name}.zip`);
}

/** The files of a package, by their path in it. Throws where `npm run zip` has not been run. */
export function readPackage(name: PackageName): Map<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(readFileSync(packagePath(name)))));
}

export function textOf(files: ReadonlyMap<string, Uint8Array>, path: string): string {
  const bytes = files.get(path);
  if (bytes === undefined) throw new Error(`There is no ${path} in the package`);
  return strFromU8(bytes);
}

export interface Manifest {
  readonly version: string;
  readonly key?: string;
  readonly permissions: readonly string[];
  readonly host_permissions?: readonly string[];
  readonly optional_host_permissions?: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly content_security_policy: { readonly extension_pages: string };
  readonly content_scripts: readonly { readonly matches: readonly string[] }[];
  readonly web_accessible_resources?: readonly { readonly matches: readonly string[] }[];
  readonly externally_connectable?: unknown;
  readonly commands?: unknown;
  readonly action: { readonly default_popup?: string };
}

export function manifestOf(files: ReadonlyMap<string, Uint8Array>): Manifest {
  return JSON.parse(textOf(files, "manifest.json")) as Manifest;
}
