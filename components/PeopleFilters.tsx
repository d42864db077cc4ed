import { useMemo } from "preact/hooks";
import { readable } from "../lib/domain/readable-host.ts";
import type { TextKey } from "../lib/protocol/text-key.ts";
import type { ListRow } from "./list-row.ts";
import { countGroups, countHosts, type PeopleGroup, type PeopleView } from "./people-view.ts";
import { useTexts } from "./Texts.tsx";

const GROUPS: Readonly<Record<PeopleGroup, TextKey>> = {
  open: "groupOpen",
  following: "groupFollowing",
  requested: "groupRequested",
  "not-found": "groupNotFound",
  hidden: "groupHidden",
};

export interface PeopleFiltersProps {
  readonly view: PeopleView;
  readonly all: readonly ListRow[];
  /** How many addresses led to nobody; absent until they were counted. */
  readonly notFound: number | undefined;
  readonly onChange: (change: Partial<PeopleView>) => void;
}

/** Which people the table shows. The instances are those of people who were found; among the others the search finds a host, too. */
export function PeopleFilters({ view, all, notFound, onChange }: PeopleFiltersProps) {
  const { text, language } = useTexts();
  const groups = useMemo(() => countGroups(all), [all]);
  const hosts = useMemo(() => countHosts(all), [all]);
  const counted = (name: string, count = 0) => `${name} (${count.toLocaleString(language)})`;
  return (
    <search class="filters">
      <select
        data-testid="filter-group"
        aria-label={text("filterGroup")}
        value={view.show}
        onChange={(event) => onChange({ show: event.currentTarget.value as PeopleGroup })}
      >
        {(Object.keys(GROUPS) as PeopleGroup[]).map((group) => (
          <option key={group} value={group}>
            {counted(text(GROUPS[group]), group === "not-found" ? notFound : (groups.get(group) ?? 0))}
          </option>
        ))}
      </select>
      {view.show !== "not-found" && (
        <select
          data-testid="filter-instance"
          aria-label={text("filterInstance")}
          value={view.host}
          onChange={(event) => onChange({ host: event.currentTarget.value })}
        >
          <option value="">{text("anyInstance")}</option>
          {hosts.map(([host, count]) => (
            <option key={host} value={host}>
              {counted(readable(host), count)}
            </option>
          ))}
        </select>
      )}
      <input
        type="search"
        data-testid="search"
        aria-label={text("searchLabel")}
        placeholder={text("searchPlaceholder")}
        value={view.search}
        onInput={(event) => onChange({ search: event.currentTarget.value })}
      />
      {view.show !== "not-found" && (
        <label>
          <input
            type="checkbox"
            data-testid="filter-followed"
            checked={view.onlyFollowedOnX}
            onChange={(event) => onChange({ onlyFollowedOnX: event.currentTarget.checked })}
          />
          {text("onlyFollowedOnX")}
        </label>
      )}
    </search>
  );
}
