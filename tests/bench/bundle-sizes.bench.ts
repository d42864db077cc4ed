import { measureBundles } from "../packages/bundle-sizes.ts";
import { readPackage } from "../packages/package-files.ts";
import { atMost, type Figure } from "./bench.ts";

/** What every page of X pays for, and what a click on the button loads: of the package that `npm run zip` leaves. */
export function bench(): Figure[] {
  return measureBundles(readPackage("chrome")).map(({ name, size, limit }) =>
    atMost(`bundle-sizes, ${name}`, size, "kB", limit),
  );
}
