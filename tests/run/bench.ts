import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Figure } from "../bench/bench.ts";
import { succeeds } from "./command.ts";
import { timed } from "./step.ts";

/**
 * `npm run bench [-- --only NAME]`: builds, then every bench in turn, a JSON object a line, then a table; fails past a limit. Each runs in a
 * process of its own (`--apart FILE`): what one has the engine learn of a function would change what the next one measures.
 */
const FOLDER = join(import.meta.dirname, "../bench");

const apart = argumentOf("--apart");
if (apart !== undefined) {
  const { bench } = (await import(join(FOLDER, apart))) as { bench: () => Figure[] | Promise<Figure[]> };
  for (const figure of await bench()) console.log(JSON.stringify(figure));
  process.exit(0);
}

const only = argumentOf("--only");
const files = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".bench.ts") && (only === undefined || file.startsWith(only)))
  .sort();
if (files.length === 0) {
  console.error(`There is no bench called ${only}.`);
  process.exit(1);
}
if (!(await timed("build", () => succeeds("node", "tests/run/test.ts", "--only", "build")))) process.exit(1);

const figures: Figure[] = [];
for (const file of files) await runApart(file);
console.table(Object.fromEntries(figures.map(({ name, ...rest }) => [name, rest])));
process.exit(figures.every(({ ok }) => ok) ? 0 : 1);

function argumentOf(flag: string): string | undefined {
  return process.argv.includes(flag) ? process.argv[process.argv.indexOf(flag) + 1] : undefined;
}

/** Throws where the bench ends without a figure: what it has to say stands on the screen. */
async function runApart(file: string): Promise<void> {
  const child = spawn(process.execPath, [...process.execArgv, import.meta.filename, "--apart", file], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const before = figures.length;
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith("{")) continue;
    figures.push(JSON.parse(line) as Figure);
    console.log(line);
  }
  if (figures.length === before) throw new Error(`${file} measured nothing`);
}
