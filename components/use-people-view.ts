import { useMemo, useRef, useState } from "preact/hooks";
import type { MatchRow } from "../lib/domain/match-row.ts";
import { type ListRow, toListRow } from "./list-row.ts";
import type { OnlyFailed } from "./OnlyFailedButton.tsx";
import { FIRST_VIEW, filterPeople, isInGroup, type PeopleView, searchPeople, sortPeople } from "./people-view.ts";
import { useTexts } from "./Texts.tsx";

export interface ShownPeople {
  readonly view: PeopleView;
  readonly change: (change: Partial<PeopleView>) => void;
  readonly onlyFailed: OnlyFailed;
  /** Everybody, whatever the view. */
  readonly all: readonly ListRow[];
  /** Those whom the view shows, in its order. */
  readonly shown: readonly ListRow[];
}

/** The view that the user has chosen, at first of `group`, and the people in it. Each step is done anew only where something before it changed: a key typed into the search costs a search. */
export function usePeopleView(rows: readonly MatchRow[], group = FIRST_VIEW.show): ShownPeople {
  const { language } = useTexts();
  const [view, setView] = useState<PeopleView>({ ...FIRST_VIEW, show: group });
  const { show, onlyFollowedOnX, host, search, sort } = view;
  const all = useMemo(() => rows.map(toListRow).filter((listed) => listed !== undefined), [rows]);
  const kept = useKept(all, view);
  const sorted = useMemo(() => sortPeople(all, sort, language), [all, sort, language]);
  const filtered = useMemo(
    () => filterPeople(sorted, { show, onlyFollowedOnX, host }, kept),
    [sorted, show, onlyFollowedOnX, host, kept],
  );
  const shown = useMemo(() => searchPeople(filtered, search), [filtered, search]);
  const change = (change: Partial<PeopleView>) => setView((current) => ({ ...current, ...change }));
  const onlyFailed = {
    isOn: show === "failed",
    onChange: (isOn: boolean) => change({ show: isOn ? "failed" : FIRST_VIEW.show }),
  };
  return { view, change, onlyFailed, all, shown };
}

/** Addresses of those who were open, or had failed, at some time since that group was chosen; of other groups nobody is kept. */
function useKept(all: readonly ListRow[], { show }: PeopleView): ReadonlySet<string> {
  const kept = useRef({ show, addresses: new Set<string>() });
  return useMemo(() => {
    if (kept.current.show !== show) kept.current = { show, addresses: new Set() };
    const { addresses } = kept.current;
    if (show !== "open" && show !== "failed") return addresses;
    for (const listed of all) if (isInGroup(listed, show)) addresses.add(listed.row.match.address);
    return addresses;
  }, [all, show]);
}
