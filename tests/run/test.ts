import { rmSync } from "node:fs";
import { resolve } from "node:path";
import { ROOT, succeeds } from "./command.ts";
import { ensureChromium, ensureFirefox } from "./ensure-browsers.ts";
import { timed } from "./step.ts";
import { addTotals, noTotals, readTotals, type Totals } from "./totals.ts";

// npm test: everything that says whether the tree is fit. `-- --only unit` runs one step behind what it needs, and what follows goes to
// its runner: `-- --only unit find-handles`, `-- --only e2e --project=firefox`. npm run test:long is the same with `--long` before it
// all: tests that have a longer form take it (they read FLOCKOVER_LONG).

interface Step {
  name: string;
  run: (extra: readonly string[]) => Promise<boolean>;
  /** Where a test runner leaves its totals; any other step counts as one test. */
  totals?: string;
  /** Runs only behind this step, and if that did not fail. */
  needs?: string;
}

const UNIT_TOTALS = resolve(ROOT, ".output/totals/unit.json");
const PACKAGES_TOTALS = resolve(ROOT, ".output/totals/packages.json");
const E2E_TOTALS = resolve(ROOT, ".output/totals/e2e.json");

const STEPS: readonly Step[] = [
  {
    // WXT's types of the extension's files, and the tsconfig that ours goes on from.
    name: "prepare",
    run: () => succeeds("wxt", "prepare"),
  },
  {
    name: "types",
    run: () => {
      // The longer halves of this step and the next leave a core unused each.
      if (only === undefined) void lint();
      return together(["tsc", "-p", "."], ["tsc", "-p", "lib/domain"]);
    },
    needs: "prepare",
  },
  {
    name: "lint",
    run: () => lint(),
  },
  {
    name: "build",
    // The packages last: with them comes the build for Firefox.
    run: () => all(["wxt", "build", "-b", "chrome"], ["node", "tests/run/zip.ts"]),
  },
  {
    name: "packages",
    run: (extra) => all(["vitest", "run", "--config", "tests/packages/vitest.config.ts", ...extra]),
    totals: PACKAGES_TOTALS,
    needs: "build",
  },
  {
    name: "unit",
    run: (extra) => all(["vitest", "run", "--config", "tests/vitest.config.ts", ...extra]),
    totals: UNIT_TOTALS,
    needs: "prepare",
  },
  {
    name: "browsers",
    run: () => findBrowsers(),
  },
  {
    name: "e2e",
    run: (extra) => all(["playwright", "test", "--config", "tests/playwright.config.ts", ...extra]),
    totals: E2E_TOTALS,
    needs: "build",
  },
];

const { only, extra } = readArguments();
const needed = STEPS.find(({ name }) => name === only)?.needs;
let linted: Promise<boolean> | undefined;
const lint = () =>
  (linted ??= together(
    ["biome", "check", "--config-path=tests/lint.json", "."],
    ["knip", "--treat-config-hints-as-errors"],
  ));
let browsers: Promise<boolean> | undefined;
const findBrowsers = () => (browsers ??= allFound(ensureChromium, ensureFirefox));
// On a new machine that waits for the network, mostly: what needs no browser is tested meanwhile.
if (only === undefined) void findBrowsers();
const failed = new Set<string>();
let totals = noTotals();
for (const step of STEPS) {
  if (only === undefined || step.name === only || step.name === needed) totals = addTotals(totals, await take(step));
}
for (const { test, reason } of totals.skipped) console.log(`skipped: ${test}: ${reason}`);
for (const test of totals.secondTry) console.log(`passed at the second try only: ${test}`);
if (failed.size > 0) console.log(`failed: ${[...failed].join(", ")}`);
console.log(`\n${totals.passed} passed, ${totals.failed} failed, ${totals.skipped.length} skipped`);
process.exitCode = totals.failed === 0 && totals.passed > 0 ? 0 : 1;

async function take(step: Step): Promise<Totals> {
  if (step.needs !== undefined && failed.has(step.needs)) {
    return { ...noTotals(), skipped: [{ test: step.name, reason: `${step.needs} failed` }] };
  }
  if (step.totals) rmSync(step.totals, { force: true });
  const ok = await timed(step.name, () => step.run(extra));
  if (!ok) failed.add(step.name);
  const counted = step.totals ? readTotals(step.totals) : { ...noTotals(), passed: ok ? 1 : 0 };
  if (ok && counted) return counted;
  // A runner may fail with no test failed: it could not start, or found no tests.
  return { ...(counted ?? noTotals()), failed: Math.max(1, counted?.failed ?? 0) };
}

/** Runs every command, also after one that failed: what else is wrong is worth knowing. */
async function all(...commands: readonly (readonly [string, ...string[]])[]): Promise<boolean> {
  let ok = true;
  for (const command of commands) ok = (await succeeds(...command)) && ok;
  return ok;
}

/** Like {@link all}, for commands each of which leaves a core unused. */
async function together(...commands: readonly (readonly [string, ...string[]])[]): Promise<boolean> {
  const ends = await Promise.all(commands.map((command) => succeeds(...command)));
  return ends.every((ok) => ok);
}

async function allFound(...ways: readonly (() => Promise<{ path: string; version: string }>)[]): Promise<boolean> {
  let ok = true;
  for (const ensure of ways) {
    try {
      const { path, version } = await ensure();
      console.log(`${version} (${path})`);
    } catch (error) {
      ok = false;
      console.error(error instanceof Error ? error.message : error);
    }
  }
  return ok;
}

function readArguments(): { only: string | undefined; extra: readonly string[] } {
  const given = process.argv.slice(2);
  if (given[0] === "--long") {
    process.env.FLOCKOVER_LONG = "1";
    given.shift();
  }
  const [flag, name, ...extra] = given;
  if (flag === undefined) return { only: undefined, extra: [] };
  if (flag === "--only" && STEPS.some((step) => step.name === name)) return { only: name, extra };
  console.error(`Usage: npm test [-- --only ${STEPS.map((step) => step.name).join("|")} [arguments of its runner]]`);
  process.exit(2);
}
