import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** What came of the tests of one runner. */
export interface Totals {
  passed: number;
  failed: number;
  skipped: { test: string; reason: string }[];
  /** Counted among the passed, but only at the second try. */
  secondTry: string[];
}

export function noTotals(): Totals {
  return { passed: 0, failed: 0, skipped: [], secondTry: [] };
}

export function addTotals(a: Totals, b: Totals): Totals {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: [...a.skipped, ...b.skipped],
    secondTry: [...a.secondTry, ...b.secondTry],
  };
}

/** Writes totals for {@link readTotals}, making the folder. */
export function writeTotals(file: string, totals: Totals): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(totals, null, 2));
}

/** Undefined where the runner got not so far as to write any. */
export function readTotals(file: string): Totals | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Totals;
  } catch {
    return undefined;
  }
}
