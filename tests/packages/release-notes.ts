import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { unwrapLines } from "./unwrap-lines.ts";

/** What CHANGELOG.md says of a version, to be shown with its release. Throws where it says nothing. */
export function readReleaseNotes(root: string, version: string): string {
  const parts = readFileSync(resolve(root, "CHANGELOG.md"), "utf8").split(/^## /m);
  const part = parts.find((one) => one.startsWith(`${version}\n`));
  if (part === undefined) throw new Error(`CHANGELOG.md says nothing of ${version}`);
  return unwrapLines(part.slice(version.length).trim());
}
