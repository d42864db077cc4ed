import { followableMove, type MatchRow } from "../lib/domain/match-row.ts";

/** What the user has ticked or unticked by hand, by address. Everything else is as `isSelectedAtFirst` says. */
export type Choices = ReadonlyMap<string, boolean>;

/** No X account declares the person in a way that leaves no doubt. */
export function isUnsure(row: Pick<MatchRow, "declaredBy">): boolean {
  return !row.declaredBy.some(({ confidence }) => confidence === "high");
}

/** The X user follows nobody who declares the person, as far as X has said. */
export function isMetElsewhere(row: Pick<MatchRow, "declaredBy">): boolean {
  return !row.declaredBy.some(({ followed }) => followed);
}

/** Those not asked for yet, and those where asking failed and may be tried again. Who moved is followed elsewhere, or not at all. */
export function isSelectable(row: Pick<MatchRow, "follow" | "isHidden">): boolean {
  if (row.isHidden || followableMove(row) !== undefined) return false;
  return row.follow === undefined || row.follow.state === "failed";
}

/** Asked for, and neither done nor failed. */
export function isOnTheWay({ follow }: Pick<MatchRow, "follow">): boolean {
  return follow !== undefined && follow.state !== "done" && follow.state !== "failed";
}

/**
 * Only people whom the user follows on X and who say it themselves, without doubt: nobody follows a stranger by pressing one button. Nor
 * anybody once more who was followed before: one press would undo that all were taken back.
 */
function isSelectedAtFirst(row: Pick<MatchRow, "declaredBy" | "follow" | "wasFollowed">): boolean {
  return (
    row.follow === undefined && !row.wasFollowed && row.declaredBy.some((x) => x.followed && x.confidence === "high")
  );
}

export function isSelected(row: MatchRow, choices: Choices): boolean {
  return isSelectable(row) && (choices.get(row.match.address) ?? isSelectedAtFirst(row));
}

export function choose(choices: Choices, rows: readonly MatchRow[], selected: boolean): Choices {
  return new Map([...choices, ...rows.map((row) => [row.match.address, selected] as const)]);
}

/** Once people are asked for, what was ticked by hand is done with: if it fails, it is not ticked again by itself. */
export function forget(choices: Choices, addresses: readonly string[]): Choices {
  const forgotten = new Set(addresses);
  return new Map([...choices].filter(([address]) => !forgotten.has(address)));
}

/** Whether the selection leaves out nobody whom the user follows on X and who says it clearly; all others are in it together, or none. */
export function isEverybody(rows: readonly MatchRow[], choices: Choices): boolean {
  const open = rows.filter(isSelectable);
  const isIn = (row: MatchRow) => isSelected(row, choices);
  const isExtra = (row: MatchRow) => isUnsure(row) || isMetElsewhere(row);
  const extras = open.filter(isExtra);
  return open.every((row) => isExtra(row) || isIn(row)) && (extras.every(isIn) || !extras.some(isIn));
}

/** Of those who were ordered to be followed, whom the rows do not show on the way yet: with thousands, that takes a while. */
export function untold(ordered: ReadonlySet<string>, rows: readonly MatchRow[]): ReadonlySet<string> {
  const told = rows.filter((row) => ordered.has(row.match.address) && !isSelectable(row));
  return told.length === 0 ? ordered : without(ordered, new Set(told.map(({ match }) => match.address)));
}

export function without(addresses: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...addresses].filter((address) => !others.has(address)));
}
