import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export const NEWER_VERSION = "999.0.0";

/** Copies a built extension to `folder` as a later version of it. */
export function copyNewerBuild(build: string, folder: string): void {
  cpSync(build, folder, { recursive: true });
  const file = join(folder, "manifest.json");
  const manifest = JSON.parse(readFileSync(file, "utf8")) as object;
  writeFileSync(file, JSON.stringify({ ...manifest, version: NEWER_VERSION }));
}

/** The migrations of a build, and its version of the database: how many there are. */
const MIGRATIONS = /([\w$]+)=\[([\w$,]+)\],([\w$]+)=\1\.length\b/g;

/** Gives a built extension one more migration, which changes nothing but the version of the database. */
export function addMigration(build: string): void {
  const file = join(build, "background.js");
  const code = readFileSync(file, "utf8");
  const found = code.match(MIGRATIONS)?.length ?? 0;
  if (found !== 1) throw new Error(`The build has ${found} lists of migrations`);
  writeFileSync(file, code.replace(MIGRATIONS, "$1=[$2,()=>{}],$3=$1.length"));
}
