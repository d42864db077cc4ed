import type { FullConfig, Reporter, Suite, TestCase } from "@playwright/test/reporter";
import { noTotals, writeTotals } from "./totals.ts";

/** Writes how many tests passed, failed and were skipped, and why, to `options.file`. */
class PlaywrightTotals implements Reporter {
  readonly #file: string;
  #suite: Suite | undefined;

  constructor({ file }: { file: string }) {
    this.#file = file;
  }

  onBegin(_config: FullConfig, suite: Suite): void {
    this.#suite = suite;
  }

  onEnd(): void {
    const totals = noTotals();
    for (const test of this.#suite?.allTests() ?? []) {
      const outcome = test.outcome();
      const name = test.titlePath().filter(Boolean).join(" › ");
      if (outcome === "skipped") totals.skipped.push({ test: name, reason: reason(test) });
      else if (outcome === "unexpected") totals.failed += 1;
      else totals.passed += 1;
      if (outcome === "flaky") totals.secondTry.push(name);
    }
    writeTotals(this.#file, totals);
  }

  printsToStdio(): boolean {
    return false;
  }
}

function reason(test: TestCase): string {
  const said = [...test.annotations, ...test.results.flatMap((result) => result.annotations)];
  const words = said.find(({ type, description }) => (type === "skip" || type === "fixme") && description)?.description;
  // What follows a failure in a serial group is skipped though nobody wanted that.
  return words ?? (test.expectedStatus === "skipped" ? "no reason given" : "not run after an earlier failure");
}

// biome-ignore lint/style/noDefaultExport: Playwright takes a reporter's default export.
export default PlaywrightTotals;
