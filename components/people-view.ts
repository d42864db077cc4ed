import type { Person } from "../lib/domain/person.ts";
import { searchWords } from "../lib/domain/search.ts";
import { statusWord } from "./follow-status.ts";
import type { ListRow } from "./list-row.ts";
import { isMetElsewhere, isUnsure } from "./selection.ts";

/** Which people the list shows, and in which order. */
export interface PeopleView {
  readonly show: PeopleGroup;
  /** Only people whom an X user of this browser follows. */
  readonly onlyFollowedOnX: boolean;
  /** Host of the people shown; "" for any. */
  readonly host: string;
  readonly search: string;
  readonly sort: PeopleSort;
}

/**
 * `open`: neither followed nor asked to be; whoever is in the queue is still open, and so are the `failed`: they may be tried again. Who
 * has moved, and was not asked for, has not failed. `not-found` has addresses, and no people.
 */
export type PeopleGroup = "open" | "failed" | "following" | "requested" | "not-found" | "hidden";

/** `found` is the list's own order; the others are columns. */
export type SortKey = "found" | "x" | "fediverse" | "words" | "last-post" | "followers" | "state";

export interface PeopleSort {
  readonly key: SortKey;
  readonly isDescending: boolean;
}

export const FIRST_VIEW: PeopleView = {
  show: "open",
  onlyFollowedOnX: false,
  host: "",
  search: "",
  sort: { key: "found", isDescending: false },
};

/** Everybody is in one of these, whatever else they are in. */
export function groupOf({ row }: ListRow): Exclude<PeopleGroup, "not-found" | "failed"> {
  if (row.isHidden) return "hidden";
  const word = statusWord(row.follow);
  return word === "following" || word === "requested" ? word : "open";
}

export function isInGroup(listed: ListRow, group: PeopleGroup): boolean {
  if (group !== "failed") return groupOf(listed) === group;
  const { follow } = listed.row;
  return groupOf(listed) === "open" && follow?.state === "failed" && !follow.isUnasked;
}

/**
 * The people shown, in the order of `rows`. Whoever is in `kept` was in the group when the list was last arranged and stays where they are,
 * until they are hidden: no row vanishes under the pointer because following goes on.
 */
export function filterPeople(
  rows: readonly ListRow[],
  { show, onlyFollowedOnX, host }: Pick<PeopleView, "show" | "onlyFollowedOnX" | "host">,
  kept: ReadonlySet<string>,
): readonly ListRow[] {
  const isShown = (listed: ListRow) => {
    const isKept = kept.has(listed.row.match.address) && groupOf(listed) !== "hidden";
    if (!isKept && !isInGroup(listed, show)) return false;
    return !(onlyFollowedOnX && isMetElsewhere(listed.row)) && (host === "" || listed.host === host);
  };
  return rows.filter(isShown);
}

/** Those in whom every word of the search stands somewhere. */
export function searchPeople(rows: readonly ListRow[], search: string): readonly ListRow[] {
  const words = searchWords(search);
  return words.length === 0 ? rows : rows.filter(({ haystack }) => words.every((word) => haystack.includes(word)));
}

/**
 * The list's own order is: sure before unsure, people followed on X before people met elsewhere, then the newest. It does not depend on how
 * far following has come, so that no row jumps away under the pointer. What is not known of somebody stands last, whichever way.
 */
export function sortPeople(
  rows: readonly ListRow[],
  { key, isDescending }: PeopleSort,
  language: string,
): readonly ListRow[] {
  if (key === "found") return [...rows].sort((a, b) => compareFound(a, b) * (isDescending ? -1 : 1));
  const collator = new Intl.Collator(language, { numeric: true });
  const keyed = rows.map((listed) => ({ listed, value: sortValue(listed, key) }));
  keyed.sort((a, b) => {
    if (a.value === undefined || b.value === undefined) {
      return Number(a.value === undefined) - Number(b.value === undefined) || compareFound(a.listed, b.listed);
    }
    const order =
      typeof a.value === "string" ? collator.compare(a.value, String(b.value)) : Number(a.value) - Number(b.value);
    return order * (isDescending ? -1 : 1) || compareFound(a.listed, b.listed);
  });
  return keyed.map(({ listed }) => listed);
}

/** How many people are in a group. */
export function countGroup(rows: readonly ListRow[], group: PeopleGroup): number {
  return rows.filter((listed) => isInGroup(listed, group)).length;
}

const FIELD_ORDER = ["display-name", "website", "bio", "bio-link", "location", "pinned-post"];
const STATE_ORDER = ["none", "failed", "waiting", "queued", "requested", "following"];

function sortValue({ row, declaration, name }: ListRow, key: Exclude<SortKey, "found">): string | number | undefined {
  const person: Partial<Person> = row.person ?? {};
  switch (key) {
    case "x":
      return name;
    case "fediverse":
      return row.match.address;
    case "words":
      return FIELD_ORDER.indexOf(declaration.field);
    case "last-post":
      return person.lastPostAt;
    case "followers":
      return person.followers;
    case "state":
      return STATE_ORDER.indexOf(statusWord(row.follow));
  }
}

function compareFound({ row: a }: ListRow, { row: b }: ListRow): number {
  return (
    Number(isUnsure(a)) - Number(isUnsure(b)) ||
    Number(isMetElsewhere(a)) - Number(isMetElsewhere(b)) ||
    b.match.foundAt - a.match.foundAt ||
    (a.match.address < b.match.address ? -1 : 1)
  );
}
