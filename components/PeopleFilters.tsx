import { useMemo } from "preact/hooks";
import type { TextKey } from "../lib/protocol/text-key.ts";
import type { ListRow } from "./list-row.ts";
import { countHosts, type PeopleGroup, type PeopleView } from "./people-view.ts";
import { useTexts } from "./Texts.tsx";

const GROUPS: Readonly<Record<PeopleGroup, TextKey>> = {
  open: "groupOpen",
  following: "groupFollowing",
  requested: "groupRequested",
  hidden: "groupHidden",
};

export interface PeopleFiltersProps {
  readonly view: PeopleView;
  readonly all: readonly ListRow[];
  readonly onChange: (change: Partial<PeopleView>) => void;
}

/** Which people the table shows. */
export function PeopleFilters({ view, all, onChange }: PeopleFiltersProps) {
  const { text, language } = useTexts();
  const hosts = useMemo(() => countHosts(all), [all]);
  return (
    <search class="filters">
      <input
        type="search"
        data-testid="search"
        aria-label={text("searchLabel")}
        placeholder={text("searchPlaceholder")}
        value={view.search}
        onInput={(event) => onChange({ search: event.currentTarget.value })}
      />
      <select
        data-testid="filter-group"
        aria-label={text("filterGroup")}
        value={view.show}
        onChange={(event) => onChange({ show: event.currentTarget.value as PeopleGroup })}
      >
        {Object.entries(GROUPS).map(([group, title]) => (
          <option key={group} value={group}>
            {text(title)}
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
        {hosts.map(([host, count]) => (
          <option key={host} value={host}>
            {host} ({count.toLocaleString(language)})
          </option>
        ))}
      </select>
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
