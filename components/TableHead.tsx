import type { TextKey } from "../lib/protocol/text-key.ts";
import type { PeopleSort, SortKey } from "./people-view.ts";
import { useTexts } from "./Texts.tsx";

const COLUMNS: readonly { readonly key: SortKey; readonly title: TextKey; readonly isDescendingFirst?: true }[] = [
  { key: "x", title: "columnX" },
  { key: "fediverse", title: "columnFediverse" },
  { key: "words", title: "columnWords" },
  { key: "last-post", title: "columnLastPost", isDescendingFirst: true },
  { key: "followers", title: "columnFollowers", isDescendingFirst: true },
  { key: "state", title: "columnState" },
];

export interface TableHeadProps {
  readonly sort: PeopleSort;
  readonly onSort: (sort: PeopleSort) => void;
}

/** The names of the columns; each sorts by it, the other way when pressed again, and then as the list was at first. */
export function TableHead({ sort, onSort }: TableHeadProps) {
  const { text } = useTexts();
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col">
          <span class="unseen">{text("columnSelect")}</span>
        </th>
        {COLUMNS.map(({ key, title, isDescendingFirst = false }) => {
          const isSorted = sort.key === key;
          const next: PeopleSort = !isSorted
            ? { key, isDescending: isDescendingFirst }
            : sort.isDescending === isDescendingFirst
              ? { key, isDescending: !isDescendingFirst }
              : { key: "found", isDescending: false };
          return (
            <th
              key={key}
              scope="col"
              data-column={key}
              aria-sort={isSorted ? (sort.isDescending ? "descending" : "ascending") : "none"}
            >
              <button type="button" data-testid={`sort-${key}`} onClick={() => onSort(next)}>
                {text(title)}
              </button>
            </th>
          );
        })}
        <th scope="col">
          <span class="unseen">{text("columnMore")}</span>
        </th>
      </tr>
    </thead>
  );
}
