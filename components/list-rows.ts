import type { Declaration } from "../lib/domain/declaration.ts";
import type { MatchRow } from "../lib/domain/match-row.ts";
import { isMetElsewhere, isUnsure } from "./selection.ts";

/** A row of the list: the match, and the one declaration that speaks for it best. */
export interface ListRow {
  readonly row: MatchRow;
  readonly declaration: Declaration;
}

export interface ListRows {
  readonly sure: readonly ListRow[];
  readonly unsure: readonly ListRow[];
}

/**
 * The order of the list: people followed on X before people met elsewhere, then the newest first. It does not depend on how far following
 * has come, so that no row jumps away under the pointer.
 */
export function arrangeRows(rows: readonly MatchRow[]): ListRows {
  const arranged = rows
    .flatMap((row) => {
      const declaration = bestDeclaration(row.declaredBy);
      return declaration === undefined ? [] : [{ row, declaration }];
    })
    .sort((a, b) => Number(isMetElsewhere(a.row)) - Number(isMetElsewhere(b.row)) || compareAge(a.row, b.row));
  return {
    sure: arranged.filter(({ row }) => !isUnsure(row)),
    unsure: arranged.filter(({ row }) => isUnsure(row)),
  };
}

function bestDeclaration(declaredBy: readonly Declaration[]): Declaration | undefined {
  const worth = (x: Declaration) => (x.confidence === "high" ? 2 : 0) + (x.followed ? 1 : 0);
  return [...declaredBy].sort((a, b) => worth(b) - worth(a))[0];
}

function compareAge(a: MatchRow, b: MatchRow): number {
  return b.match.foundAt - a.match.foundAt || (a.match.address < b.match.address ? -1 : 1);
}
