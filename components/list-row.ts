import type { Declaration } from "../lib/domain/declaration.ts";
import { hostOf } from "../lib/domain/handle.ts";
import type { MatchRow } from "../lib/domain/match-row.ts";
import { readable } from "../lib/domain/readable-host.ts";
import { foldForSearch } from "../lib/domain/search.ts";

/** A row as the list shows it: the match, the one declaration that speaks for it best, and what a search looks into. */
export interface ListRow {
  readonly row: MatchRow;
  readonly declaration: Declaration;
  /** The X account's name. */
  readonly name: string;
  readonly host: string;
  /** All that can be searched for, folded. */
  readonly haystack: string;
}

const known = new WeakMap<MatchRow, ListRow>();

/** A row that was read is never changed, so what is made of it is made once. Undefined where nobody declares the match. */
export function toListRow(row: MatchRow): ListRow | undefined {
  const made = known.get(row) ?? makeListRow(row);
  if (made !== undefined) known.set(row, made);
  return made;
}

function makeListRow(row: MatchRow): ListRow | undefined {
  const declaration = bestDeclaration(row.declaredBy);
  if (declaration === undefined) return undefined;
  const { address } = row.match;
  const said = row.declaredBy.flatMap(({ x, words }) => [x.displayName, `@${x.screenName}`, words]);
  return {
    row,
    declaration,
    name: declaration.x.displayName || declaration.x.screenName,
    host: hostOf(address),
    haystack: foldForSearch(
      [`@${address}`, `@${readable(address)}`, row.person?.displayName ?? "", ...said].join("\n"),
    ),
  };
}

function bestDeclaration(declaredBy: readonly Declaration[]): Declaration | undefined {
  const worth = (x: Declaration) => (x.confidence === "high" ? 2 : 0) + (x.followed ? 1 : 0);
  return [...declaredBy].sort((a, b) => worth(b) - worth(a))[0];
}
