import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import type { FollowOptions } from "../lib/domain/follow-options.ts";
import type { Overview, Totals } from "../lib/protocol/page-message.ts";
import { Counts } from "./Counts.tsx";
import { FollowBar } from "./FollowBar.tsx";
import type { FollowActions } from "./follow-actions.ts";
import { ListEnd } from "./ListEnd.tsx";
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
  readonly onFollow: (addresses: readonly string[], options: FollowOptions) => Promise<boolean>;
  readonly followActions: FollowActions;
  readonly onInSight: (addresses: readonly string[]) => void;
  /** The scan, which finds more people. */
  readonly children: ComponentChildren;
}

/** The people found, and which of them to follow. */
export function ListScreen(props: ListScreenProps) {
  const { overview, totals, people, showsXPictures, now, onFollow, followActions, onInSight, children } = props;
  const { onlyFailed, all, shown } = usePeopleView(people.rows);
  const selection = useSelection(shown, onlyFailed.isOn, onFollow);
  const unsure = shown.filter(({ row }) => isUnsure(row)).length;
  // Once nothing is told of following any more, nor is the button that shows everybody again.
  const isAnybodyAsked = overview.follows.open + overview.follows.done + overview.follows.failed > 0;
  useEffect(() => {
    if (!isAnybodyAsked && onlyFailed.isOn) onlyFailed.onChange(false);
  }, [isAnybodyAsked]);
  return (
    <>
      <main class="list-screen">
        <div class="top-line">
          <Counts totals={totals} isShort />
          {children}
        </div>
        {totals && <ProvingProgress lookups={totals.lookups} needsSignIn={overview.needsSignInToProve} />}
        <SelectAll {...selection.all} />
        <PeopleList
          rows={shown}
          unsure={unsure}
          choices={selection.choices}
          newAddresses={people.newAddresses}
          showsXPictures={showsXPictures}
          now={now}
          onSelect={selection.select}
          onFollowMoved={followActions.onFollowMoved}
          onInSight={onInSight}
        >
          <ListEnd all={all} totals={totals} />
        </PeopleList>
      </main>
      <FollowBar {...props} {...selection.follow} rows={people.rows} onlyFailed={onlyFailed} />
    </>
  );
}
