import { useCallback, useState } from "preact/hooks";
import { Counts } from "./Counts.tsx";
import { FollowBar } from "./FollowBar.tsx";
import { HiddenWord } from "./HiddenWord.tsx";
import type { ListScreenProps } from "./ListScreen.tsx";
import { Numbers } from "./Numbers.tsx";
import { PeopleFilters } from "./PeopleFilters.tsx";
import { PeopleTable } from "./PeopleTable.tsx";
import { PersonDetails } from "./PersonDetails.tsx";
import { ProvingProgress } from "./ProvingProgress.tsx";
import { SelectAll } from "./SelectAll.tsx";
import { useTexts } from "./Texts.tsx";
import { usePeopleView } from "./use-people-view.ts";
import { useSelection } from "./use-selection.ts";

export interface TableScreenProps extends ListScreenProps {
  readonly personAtFirst: string | undefined;
  readonly onHide: (address: string, isHidden: boolean) => void;
}

const NOBODY: ReadonlySet<string> = new Set();

/** The people found, as the full page shows them: to sort, filter, search and look into; and the same in numbers. */
export function TableScreen(props: TableScreenProps) {
  const { overview, people, showsXPictures, now, signInActions, onFollow, followActions } = props;
  const { onWrong, onInSight, onHide, children, below } = props;
  const { text } = useTexts();
  const [isCounting, setCounting] = useState(false);
  const [opened, setOpened] = useState(props.personAtFirst);
  const [hidden, setHidden] = useState<string>();
  const { view, change, all, shown } = usePeopleView(people.rows);
  const isNarrowed = view.search !== "" || view.host !== "" || view.onlyFollowedOnX;
  const selection = useSelection(shown, isNarrowed, onFollow);
  const details = opened === undefined ? undefined : all.find(({ row }) => row.match.address === opened)?.row;
  const hide = useCallback(
    (address: string, isHidden: boolean) => {
      setHidden(isHidden ? address : undefined);
      onHide(address, isHidden);
    },
    [onHide],
  );
  return (
    <>
      <main class="list-screen">
        <div class="top-line">
          <Counts overview={overview} />
          <button
            type="button"
            class="button"
            data-testid="numbers"
            aria-pressed={isCounting}
            onClick={() => setCounting(!isCounting)}
          >
            {text("viewNumbers")}
          </button>
        </div>
        <ProvingProgress lookups={overview.lookups} needsSignIn={overview.needsSignInToProve} />
        {children}
        {isCounting ? (
          <Numbers overview={overview} people={all} now={now} />
        ) : (
          <>
            <PeopleFilters view={view} all={all} onChange={change} />
            {shown.length > 0 && <SelectAll {...selection.all} />}
            <HiddenWord address={hidden} onUndo={(address) => hide(address, false)} />
            {shown.length === 0 && (
              <p class="nobody hint" aria-live="polite">
                {text(isNarrowed ? "nobodyFits" : "nobodyHere")}
              </p>
            )}
            <PeopleTable
              rows={shown}
              sort={view.sort}
              onSort={(sort) => change({ sort })}
              choices={selection.choices}
              // Where everybody is new, a mark on each would tell nothing.
              newAddresses={people.newAddresses.size < all.length ? people.newAddresses : NOBODY}
              showsXPictures={showsXPictures}
              now={now}
              onSelect={selection.select}
              onFollowMoved={followActions.onFollowMoved}
              onDetails={setOpened}
              onHide={hide}
              onInSight={onInSight}
            />
            {below}
          </>
        )}
      </main>
      {details && (
        <PersonDetails
          row={details}
          account={overview.account}
          onHide={hide}
          onWrong={onWrong}
          onClose={() => setOpened(undefined)}
        />
      )}
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
