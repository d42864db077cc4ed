import type { ComponentChildren } from "preact";
import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { HostCounts } from "../lib/domain/count-hosts.ts";
import type { UnprovenNarrowing } from "../lib/domain/unproven.ts";
import { Counts } from "./Counts.tsx";
import { FollowBar } from "./FollowBar.tsx";
import { type Gone, GoneWord } from "./GoneWord.tsx";
import type { ListScreenProps } from "./ListScreen.tsx";
import { Numbers } from "./Numbers.tsx";
import { PeopleFilters } from "./PeopleFilters.tsx";
import { PeopleTable } from "./PeopleTable.tsx";
import { PersonDetails } from "./PersonDetails.tsx";
import { ProvingProgress } from "./ProvingProgress.tsx";
import type { PagePlace } from "./page-place.ts";
import { SelectAll } from "./SelectAll.tsx";
import { useTexts } from "./Texts.tsx";
import { countAllUnproven } from "./unproven-sentences.ts";
import { useFocusAfterHiding } from "./use-focus-after-hiding.ts";
import { usePeopleView } from "./use-people-view.ts";
import { useSelection } from "./use-selection.ts";

export interface TableScreenProps extends ListScreenProps {
  readonly place: PagePlace;
  /** The handles that led to nobody. */
  readonly notFound: ComponentChildren;
  readonly notFoundHosts: HostCounts | undefined;
  readonly onNarrowNotFound: (narrowing: UnprovenNarrowing | undefined) => void;
  /** The person at this address is not whom the X account means. */
  readonly onWrong: (address: string) => void;
  readonly onNotWrong: (address: string) => void;
  readonly onHide: (address: string, isHidden: boolean) => void;
  /** Of those who are followed on X, how many declare an address; undefined until `onCounting` has asked for it. */
  readonly declaring: number | undefined;
  readonly onCounting: (isOn: boolean) => void;
}

/** The people found, as the full page shows them: to sort, filter, search and look into; and the same in numbers. */
export function TableScreen(props: TableScreenProps) {
  const { overview, totals, people, place, showsXPictures, now, onFollow, followActions } = props;
  const {
    onWrong,
    onNotWrong,
    onInSight,
    onHide,
    notFound,
    notFoundHosts,
    onNarrowNotFound,
    declaring,
    onCounting,
    children,
  } = props;
  const { text, plural } = useTexts();
  const [isCounting, setCounting] = useState(false);
  const [opened, setOpened] = useState(place.person);
  const [gone, setGone] = useState<Gone>();
  const { view, change, onlyFailed, all, shown } = usePeopleView(people.rows, place.group);
  const isNotFound = view.show === "not-found";
  const { search, host, onlyFollowedOnX: onlyFollowed } = view;
  useEffect(
    () => onNarrowNotFound(isNotFound ? { search, host, onlyFollowed } : undefined),
    [isNotFound, search, host, onlyFollowed],
  );
  const unproven = totals && countAllUnproven(totals);
  const isNarrowed = search !== "" || host !== "" || onlyFollowed || view.show === "failed";
  const isNobody = (isNotFound ? unproven : shown.length) === 0;
  // Read out when the user has changed what is shown, not at each person who comes.
  const counted = useMemo(() => (isNarrowed && !isNotFound ? plural("peopleFound", shown.length) : ""), [view]);
  const selection = useSelection(shown, isNarrowed, onFollow);
  const details = opened === undefined ? undefined : all.find(({ row }) => row.match.address === opened)?.row;
  const leave = useFocusAfterHiding(shown, details !== undefined);
  const leaving = useRef(leave);
  leaving.current = leave;
  // The same function each time, so that a row which has not changed is not drawn anew.
  const hide = useCallback(
    (address: string, isHidden: boolean) => {
      leaving.current(address);
      setGone(isHidden ? { address, how: "hidden" } : undefined);
      onHide(address, isHidden);
    },
    [onHide],
  );
  const markWrong = (address: string) => {
    leave(address);
    setGone({ address, how: "wrong" });
    onWrong(address);
  };
  const undo = ({ address, how }: Gone) => {
    if (how === "hidden") return hide(address, false);
    setGone(undefined);
    onNotWrong(address);
  };
  return (
    <>
      <main class="list-screen">
        <div class="top-line">
          <Counts totals={totals} />
          <button
            type="button"
            class="button"
            data-testid="numbers"
            aria-pressed={isCounting}
            onClick={() => {
              setCounting(!isCounting);
              onCounting(!isCounting);
            }}
          >
            {text("viewNumbers")}
          </button>
          {children}
        </div>
        {totals && <ProvingProgress lookups={totals.lookups} needsSignIn={overview.needsSignInToProve} />}
        {isCounting ? (
          <Numbers followedSeen={totals?.accountsFollowed} declaring={declaring} people={all} now={now} />
        ) : (
          <>
            <PeopleFilters view={view} all={all} notFound={unproven} notFoundHosts={notFoundHosts} onChange={change} />
            {shown.length > 0 && <SelectAll {...selection.all} />}
            <GoneWord gone={gone} onUndo={undo} />
            {isNotFound && notFound}
            <p class={isNobody ? "nobody hint" : "unseen"} aria-live="polite" data-testid="view-word">
              {isNobody ? text(isNarrowed ? "nobodyFits" : "nobodyHere") : counted}
            </p>
            {!isNotFound && (
              <PeopleTable
                rows={shown}
                sort={view.sort}
                onSort={(sort) => change({ sort })}
                choices={selection.choices}
                instance={overview.account?.instance}
                newAddresses={people.newAddresses}
                showsXPictures={showsXPictures}
                now={now}
                onSelect={selection.select}
                onFollowMoved={followActions.onFollowMoved}
                onDetails={setOpened}
                onHide={hide}
                onInSight={onInSight}
              />
            )}
          </>
        )}
      </main>
      {details && (
        <PersonDetails
          row={details}
          account={overview.account}
          showsXPictures={showsXPictures}
          now={now}
          onFollowMoved={followActions.onFollowMoved}
          onHide={hide}
          onWrong={markWrong}
          onClose={() => setOpened(undefined)}
        />
      )}
      <FollowBar {...props} {...selection.follow} rows={people.rows} onlyFailed={onlyFailed} />
    </>
  );
}
