import type { Totals } from "../lib/protocol/page-message.ts";
import { GROUP_WORDS } from "./group-words.ts";
import type { ListRow } from "./list-row.ts";
import { placeOf } from "./page-place.ts";
import { countGroup, type PeopleGroup } from "./people-view.ts";
import { useTexts } from "./Texts.tsx";
import { countAllUnproven } from "./unproven-sentences.ts";

const LEFT_OUT = ["following", "requested", "hidden"] as const;

export interface ListEndProps {
  readonly all: readonly ListRow[];
  /** Absent until everything was counted. */
  readonly totals: Totals | undefined;
}

/** How many stand elsewhere, and the way to them: a popup has no room for more than who can be followed. */
export function ListEnd({ all, totals }: ListEndProps) {
  const { text } = useTexts();
  const notFound = totals ? countAllUnproven(totals) : 0;
  return (
    <div class="list-end">
      <GroupLink group="not-found" words={text("unprovenTitle")} count={notFound} />
      {LEFT_OUT.map((group) => (
        <GroupLink key={group} group={group} words={text(GROUP_WORDS[group])} count={countGroup(all, group)} />
      ))}
    </div>
  );
}

interface GroupLinkProps {
  readonly group: PeopleGroup;
  readonly words: string;
  readonly count: number;
}

function GroupLink({ group, words, count }: GroupLinkProps) {
  const { language } = useTexts();
  if (count === 0) return null;
  return (
    <p>
      <a class="hint" href={placeOf(group)} target="_blank" rel="noopener" data-testid={`show-${group}`}>
        {words}
      </a>{" "}
      <span class="badge">{count.toLocaleString(language)}</span>
    </p>
  );
}
