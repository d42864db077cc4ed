import type { ComponentChildren } from "preact";
import { useContext } from "preact/hooks";
import type { MatchRow } from "../lib/domain/match-row.ts";
import { statusWord } from "./follow-status.ts";
import type { ListRow } from "./list-row.ts";
import { MatchItem } from "./MatchItem.tsx";
import { moveByArrow } from "./move-by-arrow.ts";
import { type Choices, isSelected } from "./selection.ts";
import { useTexts } from "./Texts.tsx";
import { FocusedRow, type RowElementProps, useRowAt, VirtualRows } from "./VirtualRows.tsx";

export interface PeopleListProps {
  /** Those who are sure first: before the first who is not stands a word on them. */
  readonly rows: readonly ListRow[];
  readonly unsure: number;
  readonly choices: Choices;
  readonly newAddresses: ReadonlySet<string>;
  readonly showsXPictures: boolean;
  readonly now: number;
  readonly onSelect: (row: MatchRow, selected: boolean) => void;
  readonly onFollowMoved: (address: string) => void;
  readonly onInSight: (addresses: readonly string[]) => void;
  /** What stands below the last of them. */
  readonly children: ComponentChildren;
}

/** The people found, one below the other. */
export function PeopleList(props: PeopleListProps) {
  const { rows, unsure, choices, newAddresses, showsXPictures, now, onSelect, onFollowMoved, onInSight, children } =
    props;
  const { text } = useTexts();
  const firstUnsure = rows.length - unsure;
  return (
    <section class="rows" aria-label={text("listTitle")} onKeyDown={moveByArrow}>
      <VirtualRows rows={rows} keyOf={addressOf} as="ul" item={Item} onInSight={onInSight}>
        {(listed, index) => (
          <MatchItem
            key={addressOf(listed)}
            listed={listed}
            isNew={newAddresses.has(addressOf(listed))}
            showsXPictures={showsXPictures}
            selected={isSelected(listed.row, choices)}
            now={now}
            unsureBelow={index === firstUnsure ? unsure : 0}
            onSelect={onSelect}
            onFollowMoved={onFollowMoved}
          />
        )}
      </VirtualRows>
      {children}
    </section>
  );
}

function addressOf({ row }: ListRow): string {
  return row.match.address;
}

function Item({ index, style, ref, children }: RowElementProps) {
  const { row: listed, count } = useRowAt<ListRow | undefined>(index);
  const setFocused = useContext(FocusedRow);
  if (listed === undefined) return null;
  const address = addressOf(listed);
  return (
    <li
      ref={ref as preact.Ref<HTMLLIElement>}
      style={style}
      class="match-item"
      data-testid="match"
      data-address={address}
      data-index={index}
      data-status={statusWord(listed.row.follow)}
      aria-posinset={index + 1}
      aria-setsize={count}
      onFocusIn={() => setFocused(address)}
      onFocusOut={() => setFocused(undefined)}
    >
      {children}
    </li>
  );
}
