import { statusWord } from "./follow-status.ts";
import type { ListRow } from "./list-row.ts";

/** Of the X accounts that are followed on X: how many lead to somebody proven, and how many to somebody followed or asked to be. */
export function countFollowed(people: readonly ListRow[]): { readonly proven: number; readonly asked: number } {
  const proven = new Set<string>();
  const asked = new Set<string>();
  for (const { row } of people) {
    const isAsked = ["following", "requested"].includes(statusWord(row.follow));
    for (const { xId, followed } of row.declaredBy) {
      if (!followed) continue;
      proven.add(xId);
      if (isAsked) asked.add(xId);
    }
  }
  return { proven: proven.size, asked: asked.size };
}
