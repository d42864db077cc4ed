import type { ComponentChildren } from "preact";
import type { Overview } from "../lib/protocol/page-message.ts";
import { Counts } from "./Counts.tsx";
import { FollowBar } from "./FollowBar.tsx";
import type { FollowActions } from "./FollowProgressPanel.tsx";
import { PeopleList } from "./PeopleList.tsx";
import { ProvingProgress } from "./ProvingProgress.tsx";
import type { PeopleState } from "./people-state.ts";
import { SelectAll } from "./SelectAll.tsx";
import type { SignInActions } from "./SignIn.tsx";
import { isUnsure } from "./selection.ts";
import { usePeopleView } from "./use-people-view.ts";
import { useSelection } from "./use-selection.ts";

export interface ListScreenProps {
  readonly overview: Overview;
  readonly people: PeopleState;
  readonly showsXPictures: boolean;
  readonly now: number;
  readonly signInActions: SignInActions;
  readonly onFollow: (addresses: readonly string[]) => void;
  readonly followActions: FollowActions;
  /** The person at this address is not whom the X account means. */
  readonly onWrong: (address: string) => void;
  readonly onInSight: (addresses: readonly string[]) => void;
  /** The scan, which finds more people. */
  readonly children: ComponentChildren;
  /** The handles that led to nobody. */
  readonly below: ComponentChildren;
}

const NOBODY: ReadonlySet<string> = new Set();

/** The people found, and which of them to follow. */
export function ListScreen(props: ListScreenProps) {
  const { overview, people, showsXPictures, now, signInActions, onFollow, followActions, onInSight, children, below } =
    props;
  const { shown } = usePeopleView(people.rows);
  const selection = useSelection(shown, false, onFollow);
  const unsure = shown.filter(({ row }) => isUnsure(row)).length;
  const { newAddresses } = people;
  return (
    <>
      <main class="list-screen">
        <Counts overview={overview} />
        <ProvingProgress lookups={overview.lookups} needsSignIn={overview.needsSignInToProve} />
        {children}
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
        />
        {below}
      </main>
      <FollowBar
        {...selection.follow}
        overview={overview}
        rows={people.rows}
        signInActions={signInActions}
        followActions={followActions}
        now={now}
      />
    </>
  );
}
