import type { ComponentChildren } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { MatchRow } from "../lib/domain/match-row.ts";
import type { Overview } from "../lib/protocol/page-message.ts";
import { Counts } from "./Counts.tsx";
import { FollowBar } from "./FollowBar.tsx";
import { type FollowActions, FollowProgressPanel } from "./FollowProgressPanel.tsx";
import { summarizeFollows } from "./follow-summary.ts";
import { arrangeRows } from "./list-rows.ts";
import { MatchList } from "./MatchList.tsx";
import { ProvingProgress } from "./ProvingProgress.tsx";
import { SelectAll } from "./SelectAll.tsx";
import type { SignInActions } from "./SignIn.tsx";
import { type Choices, choose, forget, isEverybody, isOnTheWay, isSelectable, isSelected } from "./selection.ts";
import { useTexts } from "./Texts.tsx";

export interface ListScreenProps {
  readonly overview: Overview;
  readonly rows: readonly MatchRow[];
  readonly newAddresses: ReadonlySet<string>;
  readonly now: number;
  readonly signInActions: SignInActions;
  readonly onFollow: (addresses: readonly string[]) => void;
  readonly followActions: FollowActions;
  /** The person at this address is not whom the X account means. */
  readonly onWrong: (address: string) => void;
  /** The scan, which finds more people. */
  readonly children: ComponentChildren;
  /** The handles that led to nobody. */
  readonly below: ComponentChildren;
}

const NOBODY: ReadonlySet<string> = new Set();

/** The people found, and which of them to follow. */
export function ListScreen(props: ListScreenProps) {
  const { overview, rows, newAddresses, now, signInActions, onFollow, followActions, onWrong, children, below } = props;
  const { text, plural } = useTexts();
  const [choices, setChoices] = useState<Choices>(new Map());
  const { sure, unsure } = useMemo(() => arrangeRows(rows), [rows]);
  const listed = [...sure, ...unsure].map(({ row }) => row);
  const selected = listed.filter((row) => isSelected(row, choices)).map(({ match }) => match.address);
  const open = sure.map(({ row }) => row).filter(isSelectable);
  const list = {
    choices,
    // Where everybody is new, a mark on each would tell nothing.
    newAddresses: newAddresses.size < listed.length ? newAddresses : NOBODY,
    now,
    onWrong,
    onSelect: (row: MatchRow, isOn: boolean) => setChoices((current) => choose(current, [row], isOn)),
  };
  const follow = (addresses: readonly string[]) => {
    setChoices((current) => forget(current, addresses));
    onFollow(addresses);
  };
  return (
    <>
      <main class="list-screen">
        <Counts overview={overview} />
        <ProvingProgress lookups={overview.lookups} needsSignIn={overview.needsSignInToProve} />
        {children}
        {sure.length > 0 && (
          <SelectAll
            selectable={open.length}
            selected={open.filter((row) => isSelected(row, choices)).length}
            onSelectAll={(isOn) => setChoices((current) => choose(current, open, isOn))}
          />
        )}
        <MatchList {...list} rows={sure} label={text("listTitle")} />
        {unsure.length > 0 && (
          <section class="unsure">
            <h2>{plural("unsureTitle", unsure.length)}</h2>
            <p class="hint">{text("unsureText")}</p>
            <MatchList {...list} rows={unsure} label={plural("unsureTitle", unsure.length)} />
          </section>
        )}
        {below}
      </main>
      <FollowBar
        selected={selected}
        isEverybody={isEverybody(listed, choices)}
        isAnybody={listed.some(isSelectable)}
        account={overview.account}
        signIn={overview.signIn}
        signInActions={signInActions}
        onFollow={follow}
        pace={overview.follows.pace}
        now={now}
      >
        <FollowProgressPanel
          {...followActions}
          progress={overview.follows}
          summary={summarizeFollows(rows)}
          account={overview.account}
          openAddresses={listed.filter(isOnTheWay).map(({ match }) => match.address)}
          now={now}
        />
      </FollowBar>
    </>
  );
}
