import { useMemo } from "preact/hooks";
import { countHosts, type HostCounts } from "../lib/domain/count-hosts.ts";
import { readable } from "../lib/domain/readable-host.ts";
import { GROUP_WORDS, PEOPLE_GROUPS } from "./group-words.ts";
import type { ListRow } from "./list-row.ts";
import { countGroup, type PeopleGroup, type PeopleView } from "./people-view.ts";
import { useTexts } from "./Texts.tsx";

export interface PeopleFiltersProps {
  readonly view: PeopleView;
  readonly all: readonly ListRow[];
  /** How many addresses led to nobody; absent until they were counted. */
  readonly notFound: number | undefined;
  /** Their hosts; absent until they were read, which they are once they are shown. */
  readonly notFoundHosts: HostCounts | undefined;
  readonly onChange: (change: Partial<PeopleView>) => void;
}

/** Which people the table shows, or which of the addresses that led to nobody. The instances are those of whatever is shown. */
export function PeopleFilters({ view, all, notFound, notFoundHosts, onChange }: PeopleFiltersProps) {
  const { text, language } = useTexts();
  const isNotFound = view.show === "not-found";
  const groups = useMemo(() => new Map(PEOPLE_GROUPS.map((group) => [group, countGroup(all, group)])), [all]);
  const foundHosts = useMemo(() => countHosts(all.map(({ host }) => host)), [all]);
  const hosts = isNotFound ? (notFoundHosts ?? []) : foundHosts;
  // What was chosen stays to be seen, and can be chosen away, where nobody is left of it.
  const isGone = view.host !== "" && hosts.every(([host]) => host !== view.host);
  const counted = (name: string, count = 0) => `${name} (${count.toLocaleString(language)})`;
  return (
    <search class="filters">
      <select
        data-testid="filter-group"
        aria-label={text("filterGroup")}
        value={view.show}
        onChange={(event) => onChange({ show: event.currentTarget.value as PeopleGroup })}
      >
        {PEOPLE_GROUPS.map((group) => (
          <option key={group} value={group}>
            {counted(text(GROUP_WORDS[group]), group === "not-found" ? notFound : groups.get(group))}
          </option>
        ))}
      </select>
      <select
        data-testid="filter-instance"
        aria-label={text("filterInstance")}
        value={view.host}
        onChange={(event) => onChange({ host: event.currentTarget.value })}
      >
        <option value="">{text("anyInstance")}</option>
        {(isGone ? [...hosts, [view.host, 0] as const] : hosts).map(([host, count]) => (
          <option key={host} value={host}>
            {counted(readable(host), count)}
          </option>
        ))}
      </select>
      <input
        type="search"
        data-testid="search"
        aria-label={text("searchLabel")}
        placeholder={text("searchPlaceholder")}
        value={view.search}
        onInput={(event) => onChange({ search: event.currentTarget.value })}
      />
      <label>
        <input
          type="checkbox"
          data-testid="filter-followed"
          checked={view.onlyFollowedOnX}
          onChange={(event) => onChange({ onlyFollowedOnX: event.currentTarget.checked })}
        />
        {text("onlyFollowedOnX")}
      </label>
    </search>
  );
}
