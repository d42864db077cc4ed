import { ROOT, VERSION } from "../packages/package-files.ts";
import { readReleaseNotes } from "../packages/release-notes.ts";

// Prints the part of CHANGELOG.md that is about package.json's version; fails where there is none.
console.log(readReleaseNotes(ROOT, VERSION));
