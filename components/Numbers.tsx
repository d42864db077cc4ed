import { useMemo } from "preact/hooks";
import { countHosts } from "../lib/domain/count-hosts.ts";
import { readable } from "../lib/domain/readable-host.ts";
import { BarChart } from "./BarChart.tsx";
import { countFollowed } from "./followed-on-x.ts";
import { countActivity } from "./last-activity.ts";
import type { ListRow } from "./list-row.ts";
import { useTexts } from "./Texts.tsx";

export interface NumbersProps {
  /** How many people whom an X user of this browser follows were seen, and how many of them declare an address; undefined until counted. */
  readonly followedSeen: number | undefined;
  readonly declaring: number | undefined;
  readonly people: readonly ListRow[];
  readonly now: number;
}

const HOSTS_SHOWN = 12;

/** How far the way to one's people has been gone, where they are and how lately they wrote, to look at rather than to read. */
export function Numbers({ followedSeen, declaring, people, now }: NumbersProps) {
  const { text } = useTexts();
  const followed = useMemo(() => countFollowed(people), [people]);
  const hosts = useMemo(() => {
    const counted = countHosts(people.map(({ host }) => host));
    const others = counted.slice(HOSTS_SHOWN).reduce((sum, [, count]) => sum + count, 0);
    const bars = counted.slice(0, HOSTS_SHOWN).map(([label, value]) => ({ label: readable(label), value }));
    return others > 0 ? [...bars, { label: text("otherInstances"), value: others }] : bars;
  }, [people, text]);
  const activity = useMemo(() => countActivity(people, now), [people, now]);
  return (
    <div class="numbers" data-testid="numbers-view">
      <BarChart
        title={text("numbersWay")}
        bars={[
          ...(followedSeen === undefined ? [] : [{ label: text("numbersMet"), value: followedSeen }]),
          ...(declaring === undefined ? [] : [{ label: text("numbersWithAddress"), value: declaring }]),
          { label: text("countVerified"), value: followed.proven },
          { label: text("numbersFollowed"), value: followed.asked },
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
