import { resolve } from "node:path";
import { defineConfig } from "vitest/config";
import { vitestTotals } from "../run/vitest-totals.ts";

const root = resolve(import.meta.dirname, "../..");

/** Tests of what `npm run zip` leaves in `.output/`, which must be there. */
export default defineConfig({
  root,
  test: {
    include: ["tests/packages/**/*.test.ts"],
    reporters: ["default", vitestTotals(resolve(root, ".output/totals/packages.json"))],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // By itself it would leave one core of two unused.
    maxWorkers: "100%",
    isolate: false,
  },
});
