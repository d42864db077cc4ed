import { join, resolve } from "node:path";
import { defineConfig } from "@playwright/test";

const output = resolve(import.meta.dirname, "../.output");

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  outputDir: join(output, "test-results"),
  reporter: [["list"], ["./run/playwright-totals.ts", { file: join(output, "totals/e2e.json") }]],
  // One browser at a time: without graphics it fills two cores by itself, and a second would only make the first slower.
  workers: 1,
  // A browser that stalls on a busy machine is no fault of ours; what needed its second try is named at the end of the run.
  retries: 1,
  timeout: 300_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  // The name says which driver of e2e/browsers runs the test.
  projects: [{ name: "chromium" }, { name: "firefox" }],
});
