import { useContext, useRef } from "preact/hooks";
import type { MatchRow } from "../lib/domain/match-row.ts";
import { statusWord } from "./follow-status.ts";
import type { ListRow } from "./list-row.ts";
import { moveByArrow } from "./move-by-arrow.ts";
import { type PersonActions, PersonCells } from "./PersonCells.tsx";
import type { PeopleSort } from "./people-view.ts";
import { type Choices, isSelected } from "./selection.ts";
import { TableHead } from "./TableHead.tsx";
import { useTexts } from "./Texts.tsx";
import { FocusedRow, type RowElementProps, useRowAt, VirtualRows } from "./VirtualRows.tsx";

export interface PeopleTableProps extends PersonActions {
  readonly rows: readonly ListRow[];
  readonly sort: PeopleSort;
  readonly onSort: (sort: PeopleSort) => void;
  readonly choices: Choices;
  /** Origin of the instance of the user's account. */
  readonly instance: string | undefined;
  readonly newAddresses: ReadonlySet<string>;
  readonly showsXPictures: boolean;
  readonly now: number;
  readonly onSelect: (row: MatchRow, selected: boolean) => void;
  readonly onInSight: (addresses: readonly string[]) => void;
}

/** About what the table's head takes; a little more or less changes nothing, as rows around those in sight are drawn too. */
const HEAD_PX = 36;

/** The people as a table, or as cards where it is too narrow for one. */
export function PeopleTable({ rows, sort, onSort, choices, newAddresses, onInSight, ...cells }: PeopleTableProps) {
  const { text } = useTexts();
  const scroller = useRef<HTMLElement>(null);
  return (
    <section ref={scroller} class="rows" aria-label={text("listTitle")} onKeyDown={moveByArrow}>
      {/* The rows in the document are a few of all: the numbers say where they stand. */}
      <table class="people" aria-rowcount={rows.length + 1}>
        <TableHead sort={sort} onSort={onSort} />
        <VirtualRows
          rows={rows}
          keyOf={addressOf}
          as="tbody"
          item={Row}
          scroller={scroller}
          startMargin={HEAD_PX}
          onInSight={onInSight}
        >
          {(listed) => (
            <PersonCells
              key={addressOf(listed)}
              listed={listed}
              isNew={newAddresses.has(addressOf(listed))}
              selected={isSelected(listed.row, choices)}
              {...cells}
            />
          )}
        </VirtualRows>
      </table>
    </section>
  );
}

function addressOf({ row }: ListRow): string {
  return row.match.address;
}

function Row({ index, style, ref, children }: RowElementProps) {
  const { row: listed } = useRowAt<ListRow | undefined>(index);
  const setFocused = useContext(FocusedRow);
  if (listed === undefined) return null;
  return (
    <tr
      ref={ref as preact.Ref<HTMLTableRowElement>}
      style={style}
      data-testid="match"
      data-address={addressOf(listed)}
      data-index={index}
      data-status={statusWord(listed.row.follow)}
      aria-rowindex={index + 2}
      onFocusIn={() => setFocused(addressOf(listed))}
      onFocusOut={() => setFocused(undefined)}
    >
      {children}
    </tr>
  );
}
