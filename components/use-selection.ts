import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import type { FollowOptions } from "../lib/domain/follow-options.ts";
import type { MatchRow } from "../lib/domain/match-row.ts";
import type { ListRow } from "./list-row.ts";
import {
  type Choices,
  choose,
  forget,
  isEverybody,
  isSelectable,
  isSelected,
  isUnsure,
  untold,
  without,
} from "./selection.ts";

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
    /** Of the selected, who was not ordered on this page already: the list may not tell it yet. */
    readonly unordered: readonly string[];
    /** An order was given, and what is shown does not know of it yet. */
    readonly isOrdering: boolean;
    readonly onFollow: (addresses: readonly string[], options: FollowOptions) => void;
  };
}

/**
 * Which of the people shown to follow. `isNarrowed`: there are others whom the user has chosen not to be shown.
 * `onFollow` tells whether the order was taken, once the page shows what came of it.
 */
export function useSelection(
  shown: readonly ListRow[],
  isNarrowed: boolean,
  onFollow: (addresses: readonly string[], options: FollowOptions) => Promise<boolean>,
): Selection {
  const [choices, setChoices] = useState<Choices>(new Map());
  const [ordered, setOrdered] = useState<ReadonlySet<string>>(new Set());
  const [isOrdering, setOrdering] = useState(false);
  useEffect(() => {
    const rows = shown.map(({ row }) => row);
    setOrdered((current) => untold(current, rows));
  }, [shown]);
  const open = useMemo(() => {
    const selectable = shown.map(({ row }) => row).filter(isSelectable);
    const sure = selectable.filter((row) => !isUnsure(row));
    return { selectable, all: sure.length > 0 ? sure : selectable };
  }, [shown]);
  const chosen = useMemo(() => {
    const isIn = (row: MatchRow) => isSelected(row, choices);
    const selected = open.selectable.filter(isIn).map(({ match }) => match.address);
    return {
      selected,
      unordered: selected.filter((address) => !ordered.has(address)),
      ofAll: open.all.filter(isIn).length,
      isEverybody: !isNarrowed && isEverybody(open.selectable, choices),
    };
  }, [open, choices, ordered, isNarrowed]);
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
      unordered: chosen.unordered,
      isOrdering,
      onFollow: (addresses, options) => {
        const these = new Set(addresses);
        setOrdered((current) => new Set([...current, ...these]));
        setChoices((current) => forget(current, addresses));
        setOrdering(true);
        void onFollow(addresses, options).then((isTaken) => {
          setOrdering(false);
          if (!isTaken) setOrdered((current) => without(current, these));
        });
      },
    },
  };
}
