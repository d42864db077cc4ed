// Prints the part of CHANGELOG.md that is about package.json's version; fails where there is none. Plain JavaScript, without a package installed.
import { readFileSync } from "node:fs";

const root = new URL("../../", import.meta.url);
const { version } = JSON.parse(readFileSync(new URL("package.json", root), "utf8"));
const parts = readFileSync(new URL("CHANGELOG.md", root), "utf8").split(/^## /m);
const part = parts.find((one) => one.startsWith(`${version}\n`));
if (part === undefined) {
  console.error(`CHANGELOG.md says nothing of ${version}.`);
  process.exit(1);
}
console.log(part.slice(version.length).trim());
