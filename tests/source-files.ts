import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

export const ROOT = join(import.meta.dirname, "..");

/** The files below a folder, as paths from the top level. */
export function listFiles(folder: string, names = /(?<!\.d)\.tsx?$/): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && names.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join("/"));
}

export function read(file: string): string {
  return readFileSync(join(ROOT, file), "utf8");
}
