import { useCallback, useMemo, useRef, useState } from "preact/hooks";
import type { FollowOptions } from "../lib/domain/follow-options.ts";
import type { MatchRow } from "../lib/domain/match-row.ts";
import type { ListRow } from "./list-row.ts";
import { type Choices, choose, forget, isEverybody, isSelectable, isSelected, isUnsure } from "./selection.ts";

export interface Selection {
  readonly choices: Choices;
  readonly select: (row: MatchRow, isOn: boolean) => void;
  /** What "select all" is about: those shown who can be selected; the unsure only where nobody else is shown. */
  readonly all: {
    readonly selectable: number;
    readonly selected: number;
    readonly onSelectAll: (isOn: boolean) => void;
  };
  /** What can be done with the selected ones. Whoever is selected but not shown is left alone. */
  readonly follow: {
    readonly selected: readonly string[];
    readonly isEverybody: boolean;
    readonly isAnybody: boolean;
    /** All of them were ordered on this page, and the list does not tell it yet: with thousands, that takes a while. */
    readonly isOrdered: boolean;
    readonly onFollow: (addresses: readonly string[], options: FollowOptions) => void;
  };
}

/** Which of the people shown to follow. `isNarrowed`: there are others whom the user has chosen not to be shown. */
export function useSelection(
  shown: readonly ListRow[],
  isNarrowed: boolean,
  onFollow: (addresses: readonly string[], options: FollowOptions) => void,
): Selection {
  const [choices, setChoices] = useState<Choices>(new Map());
  // Addresses of whom the list does not say yet that they are on the way.
  const ordered = useRef(new Set<string>());
  const open = useMemo(() => {
    const rows = shown.map(({ row }) => row);
    for (const { match, follow } of rows) if (follow !== undefined) ordered.current.delete(match.address);
    const selectable = rows.filter(isSelectable);
    const sure = selectable.filter((row) => !isUnsure(row));
    return { selectable, all: sure.length > 0 ? sure : selectable };
  }, [shown]);
  const chosen = useMemo(() => {
    const isIn = (row: MatchRow) => isSelected(row, choices);
    const selected = open.selectable.filter(isIn).map(({ match }) => match.address);
    return {
      selected,
      isOrdered: selected.every((address) => ordered.current.has(address)),
      ofAll: open.all.filter(isIn).length,
      isEverybody: !isNarrowed && isEverybody(open.selectable, choices),
    };
  }, [open, choices, isNarrowed]);
  // The same function each time, so that a row which has not changed is not drawn anew.
  const select = useCallback(
    (row: MatchRow, isOn: boolean) => setChoices((current) => choose(current, [row], isOn)),
    [],
  );
  return {
    choices,
    select,
    all: {
      selectable: open.all.length,
      selected: chosen.ofAll,
      onSelectAll: (isOn) => setChoices((current) => choose(current, open.all, isOn)),
    },
    follow: {
      selected: chosen.selected,
      isEverybody: chosen.isEverybody,
      isAnybody: open.selectable.length > 0,
      isOrdered: chosen.isOrdered,
      onFollow: (addresses, options) => {
        ordered.current = new Set(addresses);
        setChoices((current) => forget(current, addresses));
        onFollow(addresses, options);
      },
    },
  };
}
