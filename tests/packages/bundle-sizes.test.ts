import { expect, it } from "vitest";
import { measureBundles } from "./bundle-sizes.ts";
import { readPackage } from "./package-files.ts";

it.each(measureBundles(readPackage("chrome")))("$name has $size kB, of $limit at most", ({ size, limit }) => {
  expect(size).toBeGreaterThan(0);
  expect(size, "Look for what came in: a package, or a schema of zod where a type would do.").toBeLessThanOrEqual(
    limit,
  );
});
