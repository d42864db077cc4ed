import type { MatchRow } from "../../lib/domain/match-row.ts";

/** Who is new to the user on this page, and who of them is marked so. */
export interface NewPeople {
  /** Takes in people that were read: whoever is new among them is new until the page is left. */
  note(rows: readonly Pick<MatchRow, "match" | "isNew">[]): void;
  /** These addresses are in sight now; whoever was before and is not any more has been seen. Says whether anybody has. */
  watch(addresses: readonly string[]): boolean;
  /** The user has turned to something else: when they come back, only those are new who came meanwhile. */
  leave(): void;
  count(): number;
  /** Addresses to be marked, in a list of so many: none where most are new, as a mark on nearly every row tells nothing. */
  marked(people: number): ReadonlySet<string>;
}

const NOBODY: ReadonlySet<string> = new Set();

export function createNewPeople(): NewPeople {
  const all = new Set<string>();
  let unseen: ReadonlySet<string> = NOBODY;
  let inSight: readonly string[] = [];
  return {
    note: (rows) => {
      const came = rows
        .filter(({ match, isNew }) => isNew && !all.has(match.address))
        .map(({ match }) => match.address);
      if (came.length === 0) return;
      for (const address of came) all.add(address);
      unseen = new Set([...unseen, ...came]);
    },
    watch: (addresses) => {
      const left = inSight.filter((address) => unseen.has(address) && !addresses.includes(address));
      inSight = addresses;
      if (left.length > 0) unseen = new Set([...unseen].filter((address) => !left.includes(address)));
      return left.length > 0;
    },
    leave: () => {
      all.clear();
      unseen = NOBODY;
    },
    count: () => all.size,
    marked: (people) => (2 * all.size > people ? NOBODY : unseen),
  };
}
