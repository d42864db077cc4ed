import { useMemo } from "preact/hooks";
import type { Overview } from "../lib/protocol/page-message.ts";
import { BarChart } from "./BarChart.tsx";
import { statusWord } from "./follow-status.ts";
import { countHandles } from "./handle-count.ts";
import { countActivity } from "./last-activity.ts";
import type { ListRow } from "./list-row.ts";
import { countHosts } from "./people-view.ts";
import { useTexts } from "./Texts.tsx";

export interface NumbersProps {
  readonly overview: Overview;
  readonly people: readonly ListRow[];
  readonly now: number;
}

const HOSTS_SHOWN = 12;

/** How far the way to one's people has been gone, where they are and how lately they wrote, to look at rather than to read. */
export function Numbers({ overview, people, now }: NumbersProps) {
  const { text } = useTexts();
  const followed = useMemo(
    () => people.filter(({ row }) => ["following", "requested"].includes(statusWord(row.follow))).length,
    [people],
  );
  const hosts = useMemo(() => {
    const counted = countHosts(people);
    const others = counted.slice(HOSTS_SHOWN).reduce((sum, [, count]) => sum + count, 0);
    const bars = counted.slice(0, HOSTS_SHOWN).map(([label, value]) => ({ label, value }));
    return others > 0 ? [...bars, { label: text("otherInstances"), value: others }] : bars;
  }, [people, text]);
  const activity = useMemo(() => countActivity(people, now), [people, now]);
  return (
    <div class="numbers" data-testid="numbers-view">
      <BarChart
        title={text("numbersWay")}
        bars={[
          { label: text("countSeen"), value: overview.accountsSeen },
          { label: text("numbersFollowedOnX"), value: overview.accountsFollowed },
          { label: text("countHandles"), value: countHandles(overview.lookups) },
          { label: text("countVerified"), value: people.length },
          { label: text("numbersFollowed"), value: followed },
        ]}
      />
      <BarChart title={text("numbersByInstance")} bars={hosts} />
      <BarChart
        title={text("numbersByActivity")}
        bars={activity.map(({ key, value }) => ({ label: text(key), value }))}
      />
    </div>
  );
}
