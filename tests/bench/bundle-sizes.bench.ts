import { statSync } from "node:fs";
import { join } from "node:path";
import { atMost, type Figure } from "./bench.ts";

const SCRIPTS = join(import.meta.dirname, "../../.output/chrome-mv3/content-scripts");

/** What every page of X pays for: the two content scripts, as `npm run build` leaves them. */
export function bench(): Figure[] {
  const size = (file: string) => statSync(join(SCRIPTS, file)).size / 1_000;
  return [
    atMost("bundle-sizes, x-observer", size("x-observer.js"), "kB", 2),
    atMost("bundle-sizes, x-reader", size("x-reader.js"), "kB", 40),
  ];
}
