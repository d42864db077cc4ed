import { forgetFaults, readFaults } from "../faults/fault-record.ts";
import { succeeds } from "./command.ts";
import { ensureChromium, ensureFirefox } from "./ensure-browsers.ts";
import { timed } from "./step.ts";

// npm run test:faults: every fault in its longer form, then a table of what was injected, expected and found. `npm test` has the shorter form
// among its unit and end-to-end tests.

process.env.FLOCKOVER_LONG = "1";
forgetFaults();
const stories = ["trust-borders", "killed", "lost-network", "broken-rows", "updated", "two-versions"];
const ok = [
  await timed("build", () => succeeds("node", "tests/run/test.ts", "--only", "build")),
  await timed("store and pipeline", () =>
    succeeds("vitest", "run", "--config", "tests/vitest.config.ts", "tests/faults"),
  ),
  await timed("browsers", async () => {
    await ensureChromium();
    await ensureFirefox();
    return succeeds("playwright", "test", "--config", "tests/playwright.config.ts", ...stories);
  }),
];
console.table(Object.fromEntries(readFaults().map(({ fault, ...rest }) => [fault, rest])));
process.exitCode = ok.every(Boolean) ? 0 : 1;
