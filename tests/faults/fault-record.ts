import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";

/** One row of the table that `npm run test:faults` prints. */
export interface Fault {
  readonly fault: string;
  /** How often it was injected. */
  readonly times: number;
  readonly expected: string;
  readonly found: string;
}

const FOLDER = resolve(import.meta.dirname, "../../.output/faults");

/** Adds a row to the table. Say what was found before checking it, so that the table has it where the check fails. */
export function recordFault(fault: Fault): void {
  mkdirSync(FOLDER, { recursive: true });
  // A file per process: test files run side by side.
  appendFileSync(join(FOLDER, `${process.pid}.jsonl`), `${JSON.stringify(fault)}\n`);
}

export function forgetFaults(): void {
  rmSync(FOLDER, { recursive: true, force: true });
}

export function readFaults(): Fault[] {
  return readdirSync(FOLDER)
    .flatMap((file) => readFileSync(join(FOLDER, file), "utf8").trim().split("\n"))
    .map((line) => JSON.parse(line) as Fault)
    .sort((a, b) => a.fault.localeCompare(b.fault));
}

/** How often a fault is injected: `npm run test:long` and `npm run test:faults` take the larger number. */
export function times(short: number, long: number): number {
  return process.env.FLOCKOVER_LONG === "1" ? long : short;
}
