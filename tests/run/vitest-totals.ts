import type { Reporter, TestModule } from "vitest/node";
import { noTotals, writeTotals } from "./totals.ts";

/**
 * A Vitest reporter that writes how many tests passed, failed and were skipped, and why, to the file.
 * A file that cannot be loaded and an error outside every test count as one failure each.
 */
export function vitestTotals(file: string): Reporter {
  return {
    onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
      const totals = noTotals();
      totals.failed += unhandled.length;
      for (const module of modules) {
        totals.failed += module.errors().length;
        for (const test of module.children.allTests()) {
          const result = test.result();
          const name = `${module.relativeModuleId} › ${test.fullName}`;
          if (result.state === "passed") totals.passed += 1;
          else if (result.state === "failed") totals.failed += 1;
          else
            totals.skipped.push({ test: name, reason: result.state === "skipped" ? (result.note ?? "") : "not run" });
        }
      }
      for (const skipped of totals.skipped) skipped.reason ||= "no reason given";
      writeTotals(file, totals);
    },
  };
}
