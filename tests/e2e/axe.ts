import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "./browsers/browser.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** A long list is the same row again and again: the first ones speak for all. */
const MORE_OF_THE_SAME = '[data-testid="match"]:nth-child(n + 5)';

/**
 * axe and its call in one self-contained function, as `evaluate` wants it: the extension's pages let no script in but their own.
 * Gives a line for each fault, or none.
 */
const runAxe = new Function(
  "rules",
  `if (window.axe === undefined) { ${AXE}; }
  const only = rules.length === 0 ? {} : { runOnly: { type: "rule", values: rules } };
  return window.axe.run({ exclude: ${JSON.stringify([MORE_OF_THE_SAME])} }, { resultTypes: ["violations"], ...only }).then(({ violations }) =>
    violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) =>
      id + ": " + help + " at " + target.join(" ") + "\\n" + failureSummary)));`,
) as (rules: readonly string[]) => Promise<string[]>;

/** What axe finds fault with on a page, as it is now; with `rules`, by these alone. */
export async function findFaults(page: Page, rules: readonly string[] = []): Promise<string[]> {
  return page.evaluate(runAxe, rules);
}
