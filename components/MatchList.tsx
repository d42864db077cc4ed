import type { MatchRow } from "../lib/domain/match-row.ts";
import type { ListRow } from "./list-rows.ts";
import { MatchItem } from "./MatchItem.tsx";
import { type Choices, isSelected } from "./selection.ts";

export interface MatchListProps {
  readonly rows: readonly ListRow[];
  readonly label: string;
  readonly choices: Choices;
  /** Addresses that were new when the list was opened. */
  readonly newAddresses: ReadonlySet<string>;
  readonly now: number;
  readonly onSelect: (row: MatchRow, selected: boolean) => void;
  readonly onWrong: (address: string) => void;
}

export function MatchList({ rows, label, choices, newAddresses, now, onSelect, onWrong }: MatchListProps) {
  return (
    <ul class="match-list" aria-label={label}>
      {rows.map(({ row, declaration }) => (
        <MatchItem
          key={row.match.address}
          row={row}
          declaration={declaration}
          isNew={newAddresses.has(row.match.address)}
          selected={isSelected(row, choices)}
          now={now}
          onSelect={onSelect}
          onWrong={onWrong}
        />
      ))}
    </ul>
  );
}
