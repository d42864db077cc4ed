import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Figure } from "../bench/bench.ts";

/** `npm run bench [-- --only NAME]`: every bench in turn, a JSON object a line, then a table; fails past a limit. */
const FOLDER = join(import.meta.dirname, "../bench");

const only = process.argv.includes("--only") ? process.argv[process.argv.indexOf("--only") + 1] : undefined;
const files = readdirSync(FOLDER).filter(
  (file) => file.endsWith(".bench.ts") && (only === undefined || file.startsWith(only)),
);
if (files.length === 0) {
  console.error(`There is no bench called ${only}.`);
  process.exit(1);
}

const figures: Figure[] = [];
for (const file of files.sort()) {
  const { bench } = (await import(join(FOLDER, file))) as { bench: () => Figure[] | Promise<Figure[]> };
  for (const figure of await bench()) {
    figures.push(figure);
    console.log(JSON.stringify(figure));
  }
}
console.table(Object.fromEntries(figures.map(({ name, ...rest }) => [name, rest])));
process.exit(figures.every(({ ok }) => ok) ? 0 : 1);
