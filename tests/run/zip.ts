import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { zip } from "wxt";
import { ROOT } from "./command.ts";

// npm run zip: what is handed to the stores, in .output/packages/, with a list of checksums. The same sources give the same bytes: WXT
// writes files in the order of their names and leaves their times out.

// Whatever the shell says: WXT takes the word of this variable for how to build.
process.env.NODE_ENV = "production";

const packages = resolve(ROOT, ".output/packages");
rmSync(packages, { recursive: true, force: true });
mkdirSync(packages, { recursive: true });

const silent = () => {};
const logger = { level: 1, debug: silent, log: silent, info: silent, success: silent, warn: console.warn };
const options = { root: ROOT, logger: { ...logger, error: console.error, fatal: console.error } };

// The store signs with a key of its own. In a folder of its own, so that the build for trying things out keeps its fixed id.
await zip({
  ...options,
  browser: "chrome",
  outDirTemplate: "chrome-store",
  hooks: {
    "build:manifestGenerated": (_wxt, manifest) => {
      delete manifest.key;
    },
  },
});
await zip({ ...options, browser: "firefox" });

const sums = readdirSync(packages)
  .sort()
  .map((file) => {
    const sum = createHash("sha256")
      .update(readFileSync(join(packages, file)))
      .digest("hex");
    return `${sum}  ${file}\n`;
  });
writeFileSync(join(packages, "SHA256SUMS"), sums.join(""));
console.log(sums.join(""));
