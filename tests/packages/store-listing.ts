import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { unwrapLines } from "./unwrap-lines.ts";

/** The texts for the stores, ready to be pasted, by their heading in `.github/store-listing.md`. */
export type StoreListing = ReadonlyMap<string, string>;

export function readStoreListing(root: string): StoreListing {
  const text = readFileSync(resolve(root, ".github/store-listing.md"), "utf8");
  return new Map(
    text
      .split(/^## /m)
      .slice(1)
      .map((part) => {
        const [heading = "", ...lines] = part.split("\n");
        return [heading.trim(), unwrapLines(lines.join("\n").trim())] as const;
      }),
  );
}

/** Why each permission is asked for, by its name in the manifest. */
export function permissionReasons(listing: StoreListing): ReadonlyMap<string, string> {
  const lines = listing.get("Permissions")?.split("\n") ?? [];
  return new Map(
    lines.map((line) => {
      const [, name = "", reason = ""] = /^- `([^`]+)`: (.+)$/.exec(line) ?? [];
      return [name, reason];
    }),
  );
}
