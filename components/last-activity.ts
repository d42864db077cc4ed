import { DAY_MS } from "../lib/domain/durations.ts";
import type { TextKey } from "../lib/protocol/text-key.ts";
import type { ListRow } from "./list-row.ts";

/** How long ago the last post may be for each group, in days, the latest first. */
const GROUPS: readonly { readonly key: TextKey; readonly days: number }[] = [
  { key: "activityWeek", days: 7 },
  { key: "activityMonth", days: 31 },
  { key: "activityYear", days: 366 },
  { key: "activityOlder", days: Number.POSITIVE_INFINITY },
];

/** How many people wrote how lately; `now` in ms since the epoch. Those of whom it is not known come last. */
export function countActivity(people: readonly ListRow[], now: number): readonly { key: TextKey; value: number }[] {
  const counts = new Map<TextKey, number>([...GROUPS.map(({ key }) => [key, 0] as const), ["activityUnknown", 0]]);
  for (const { row } of people) {
    const lastPostAt = row.person?.lastPostAt;
    const group = lastPostAt !== undefined && GROUPS.find(({ days }) => now - lastPostAt <= days * DAY_MS);
    const key = group ? group.key : "activityUnknown";
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, value]) => ({ key, value }));
}
