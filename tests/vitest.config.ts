import { resolve } from "node:path";
import { defineConfig } from "vitest/config";
import { WxtVitest } from "wxt/testing/vitest-plugin";
import { vitestTotals } from "./run/vitest-totals.ts";

const root = resolve(import.meta.dirname, "..");

export default defineConfig({
  root,
  // Reads wxt.config.ts and serves webextension-polyfill from WXT's fake browser.
  plugins: [WxtVitest({ root })],
  test: {
    include: ["tests/unit/**/*.test.{ts,tsx}", "tests/faults/**/*.test.ts", "tests/house-rules.test.ts"],
    reporters: ["default", vitestTotals(resolve(root, ".output/totals/unit.json"))],
    // A hang ends here; a busy machine does not: no unit test is about time.
    testTimeout: 60_000,
    // By itself it would leave one core of two unused.
    maxWorkers: "100%",
    isolate: false,
    setupFiles: [resolve(root, "tests/unit/own-state.ts")],
    restoreMocks: true,
    unstubGlobals: true,
  },
});
