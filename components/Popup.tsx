import { useEffect, useState } from "preact/hooks";
import type { FollowOptions } from "../lib/domain/follow-options.ts";
import type { UnprovenView } from "../lib/domain/unproven.ts";
import type { Overview, Totals } from "../lib/protocol/page-message.ts";
import type { AccountActions } from "./account-actions.ts";
import { BrokenRowsNotice } from "./BrokenRowsNotice.tsx";
import { ConsentScreen } from "./ConsentScreen.tsx";
import { EmptyScreen } from "./EmptyScreen.tsx";
import type { FollowActions } from "./follow-actions.ts";
import { ListScreen } from "./ListScreen.tsx";
import { Notice, type NoticeProps } from "./Notice.tsx";
import { PopupHeader } from "./PopupHeader.tsx";
import type { PagePlace } from "./page-place.ts";
import type { PeopleState } from "./people-state.ts";
import { ScanPanel } from "./ScanPanel.tsx";
import { SearchingScreen } from "./SearchingScreen.tsx";
import { SignInDialog } from "./SignInDialog.tsx";
import { SilentPagesNotice } from "./SilentPagesNotice.tsx";
import type { ScanActions } from "./scan-actions.ts";
import { chooseScreen, type Screen } from "./screen.ts";
import type { SignInActions } from "./sign-in-actions.ts";
import { TableScreen } from "./TableScreen.tsx";
import { useTexts } from "./Texts.tsx";
import { Unproven } from "./Unproven.tsx";
import type { UnprovenActions } from "./unproven-actions.ts";
import { XAccessNotice } from "./XAccessNotice.tsx";

export interface PopupProps {
  /** Absent until the background has answered for the first time. */
  readonly state: PopupState | undefined;
  readonly problem: NoticeProps | undefined;
  readonly signInActions: SignInActions;
  readonly accountActions: AccountActions;
  /** Tells whether the order was taken. */
  readonly onFollow: (addresses: readonly string[], options: FollowOptions) => Promise<boolean>;
  readonly followActions: FollowActions;
  readonly onReloadTabs: () => void;
  readonly onAskX: () => void;
  readonly onDismissSilentPages: () => void;
  readonly onDismissBrokenRows: () => void;
  /** The page has a tab to itself. */
  readonly isFullPage: boolean;
  /** What the page's own address asks for. */
  readonly place: PagePlace;
  readonly onHide: (address: string, isHidden: boolean) => void;
  /** The numbers are shown, or no longer. */
  readonly onCounting: (isOn: boolean) => void;
  /** These people stand on the screen. */
  readonly onInSight: (addresses: readonly string[]) => void;
  readonly scan: ScanActions;
  readonly unproven: UnprovenActions;
  /** Of the extension. */
  readonly version: string;
}

export interface PopupState {
  readonly overview: Overview;
  /** Absent until everything was counted: the first screen does not wait for it. */
  readonly totals: Totals | undefined;
  readonly people: PeopleState;
  /** X's own host is asked for the pictures of X accounts. */
  readonly showsXPictures: boolean;
  /** Of the handles that led to nobody, what the user has opened or searched for. */
  readonly unproven: UnprovenView | undefined;
  /** Of those who are followed on X, how many declare an address; read once the numbers are shown. */
  readonly declaring: number | undefined;
  /** Of the rows that were set aside, how many the user was not told of yet. */
  readonly untoldBrokenRows: number;
  /** When the rest was read, in ms since the epoch. */
  readonly readAt: number;
}

export function Popup(props: PopupProps) {
  const { state, problem, accountActions, onAskX, onDismissSilentPages, onDismissBrokenRows, version, ...body } = props;
  const screen = state && chooseScreen(state.overview, state.people.rows.length, state.totals);
  const { signInActions } = body;
  const signIn = useSignInDialog(state?.overview, signInActions);
  return (
    <div class="popup" data-screen={screen ?? "loading"} aria-busy={screen === undefined}>
      <PopupHeader
        newPeople={screen === "list" ? (state?.people.newPeople ?? 0) : 0}
        overview={state?.overview}
        accountActions={accountActions}
        signInActions={signInActions}
      />
      {problem && <Notice {...problem} />}
      {state?.overview.readsX === false && <XAccessNotice onAsk={onAskX} />}
      {state?.overview.silentPages && (
        <SilentPagesNotice pages={state.overview.silentPages} version={version} onDismiss={onDismissSilentPages} />
      )}
      {state && state.untoldBrokenRows > 0 && (
        <BrokenRowsNotice count={state.untoldBrokenRows} onDismiss={onDismissBrokenRows} />
      )}
      {state && screen ? <Body screen={screen} state={state} onSignIn={signIn.onOpen} {...body} /> : <Loading />}
      {state && signIn.isOpen && (
        <SignInDialog
          overview={state.overview}
          rows={state.people.rows}
          actions={signInActions}
          onClose={signIn.onClose}
        />
      )}
    </div>
  );
}

/** Signing in opens a window, and that closes a popup: opened again, it shows how it went. */
function useSignInDialog(overview: Overview | undefined, { onCancel }: SignInActions) {
  const [choice, setChoice] = useState<boolean>();
  const { account, signIn } = overview ?? {};
  const isSignedIn = account !== undefined && !account.signedOut;
  useEffect(() => setChoice(undefined), [isSignedIn]);
  const isUnderWay = signIn !== undefined && signIn.kind !== "idle";
  return {
    isOpen: !isSignedIn && overview?.consented === true && (choice ?? isUnderWay),
    onOpen: isSignedIn ? undefined : () => setChoice(true),
    onClose: () => {
      setChoice(false);
      if (signIn?.kind === "failed") onCancel();
    },
  };
}

type BodyProps = {
  readonly screen: Screen;
  readonly state: PopupState;
  readonly onSignIn: (() => void) | undefined;
} & Pick<
  PopupProps,
  | "onFollow"
  | "followActions"
  | "onReloadTabs"
  | "onInSight"
  | "onHide"
  | "onCounting"
  | "isFullPage"
  | "place"
  | "scan"
  | "unproven"
>;

function Body({
  screen,
  state,
  isFullPage,
  place,
  onReloadTabs,
  onHide,
  onCounting,
  scan,
  unproven,
  ...actions
}: BodyProps) {
  const { overview, totals, people, readAt } = state;
  const scanPanel = <ScanPanel overview={overview} now={readAt} {...scan} />;
  const unprovenPanel = totals && (
    <Unproven totals={totals} seesEveryHost={overview.seesEveryHost} view={state.unproven} now={readAt} {...unproven} />
  );
  switch (screen) {
    case "consent":
      return <ConsentScreen accountsSeen={totals?.accountsSeen} />;
    case "empty":
      return (
        <EmptyScreen totals={totals} onSignIn={actions.onSignIn} onReloadTabs={onReloadTabs}>
          {scanPanel}
        </EmptyScreen>
      );
    case "searching":
      return (
        totals && (
          <SearchingScreen overview={overview} totals={totals} onSignIn={actions.onSignIn} below={unprovenPanel}>
            {scanPanel}
          </SearchingScreen>
        )
      );
    case "list": {
      const list = {
        ...actions,
        overview,
        totals,
        people,
        showsXPictures: state.showsXPictures,
        now: readAt,
      };
      return isFullPage ? (
        <TableScreen
          {...list}
          place={place}
          notFound={unprovenPanel}
          onWrong={unproven.onWrong}
          onNotWrong={unproven.onNotWrong}
          notFoundHosts={state.unproven?.hosts}
          onNarrowNotFound={unproven.onNarrow}
          onHide={onHide}
          declaring={state.declaring}
          onCounting={onCounting}
        >
          {scanPanel}
        </TableScreen>
      ) : (
        <ListScreen {...list}>
          <ScanPanel overview={overview} now={readAt} isSmall {...scan} />
        </ListScreen>
      );
    }
  }
}

function Loading() {
  const { text } = useTexts();
  return (
    <main class="screen">
      <p class="hint">{text("loading")}</p>
    </main>
  );
}
