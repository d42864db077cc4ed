import type { ComponentChildren } from "preact";
import type { FollowOptions } from "../lib/domain/follow-options.ts";
import type { Overview, Totals } from "../lib/protocol/page-message.ts";
import { Counts } from "./Counts.tsx";
import { FollowBar } from "./FollowBar.tsx";
import type { FollowActions } from "./FollowProgressPanel.tsx";
import { NotFoundLink } from "./NotFoundLink.tsx";
import { PeopleList } from "./PeopleList.tsx";
import { ProvingProgress } from "./ProvingProgress.tsx";
import type { PeopleState } from "./people-state.ts";
import { SelectAll } from "./SelectAll.tsx";
import { isUnsure } from "./selection.ts";
import { usePeopleView } from "./use-people-view.ts";
import { useSelection } from "./use-selection.ts";

export interface ListScreenProps {
  readonly overview: Overview;
  /** Absent until everything was counted. */
  readonly totals: Totals | undefined;
  readonly people: PeopleState;
  readonly showsXPictures: boolean;
  readonly now: number;
  /** Opens what it takes to sign in; absent where somebody is signed in. */
  readonly onSignIn: (() => void) | undefined;
  readonly onFollow: (addresses: readonly string[], options: FollowOptions) => void;
  readonly followActions: FollowActions;
  readonly onInSight: (addresses: readonly string[]) => void;
  /** The scan, which finds more people. */
  readonly children: ComponentChildren;
}

const NOBODY: ReadonlySet<string> = new Set();

/** The people found, and which of them to follow. */
export function ListScreen(props: ListScreenProps) {
  const { overview, totals, people, showsXPictures, now, onSignIn, onFollow, followActions, onInSight, children } =
    props;
  const { shown } = usePeopleView(people.rows);
  const selection = useSelection(shown, false, onFollow);
  const unsure = shown.filter(({ row }) => isUnsure(row)).length;
  const { newAddresses } = people;
  return (
    <>
      <main class="list-screen">
        <div class="top-line">
          <Counts totals={totals} isShort />
          {children}
        </div>
        {totals && <ProvingProgress lookups={totals.lookups} needsSignIn={overview.needsSignInToProve} />}
        {shown.length > 0 && <SelectAll {...selection.all} />}
        <PeopleList
          rows={shown}
          unsure={unsure}
          choices={selection.choices}
          // Where everybody is new, a mark on each would tell nothing.
          newAddresses={newAddresses.size < shown.length ? newAddresses : NOBODY}
          showsXPictures={showsXPictures}
          now={now}
          onSelect={selection.select}
          onFollowMoved={followActions.onFollowMoved}
          onInSight={onInSight}
        >
          {totals && <NotFoundLink totals={totals} />}
        </PeopleList>
      </main>
      <FollowBar
        {...selection.follow}
        overview={overview}
        rows={people.rows}
        onSignIn={onSignIn}
        followActions={followActions}
        now={now}
      />
    </>
  );
}
