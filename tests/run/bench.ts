import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Figure } from "../bench/bench.ts";

/**
 * `npm run bench [-- --only NAME]`: every bench in turn, a JSON object a line, then a table; fails past a limit. Each runs in a process of its
 * own: what one has the engine learn of a function would change what the next one measures.
 */
const FOLDER = join(import.meta.dirname, "../bench");

const only = process.argv.includes("--only") ? process.argv[process.argv.indexOf("--only") + 1] : undefined;
const files = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".bench.ts") && (only === undefined || file.startsWith(only)))
  .sort();
if (files.length === 0) {
  console.error(`There is no bench called ${only}.`);
  process.exit(1);
}

const figures: Figure[] = [];
const [first] = files;
if (files.length === 1 && first !== undefined) {
  const { bench } = (await import(join(FOLDER, first))) as { bench: () => Figure[] | Promise<Figure[]> };
  for (const figure of await bench()) {
    figures.push(figure);
    console.log(JSON.stringify(figure));
  }
} else for (const file of files) await runApart(file);
console.table(Object.fromEntries(figures.map(({ name, ...rest }) => [name, rest])));
process.exit(figures.length > 0 && figures.every(({ ok }) => ok) ? 0 : 1);

/** Throws where the bench ends without a figure: what it has to say stands on the screen. */
async function runApart(file: string): Promise<void> {
  const child = spawn(process.execPath, [...process.execArgv, import.meta.filename, "--only", file], {
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
