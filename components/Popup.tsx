import type { UnprovenList } from "../lib/domain/unproven.ts";
import type { Overview } from "../lib/protocol/page-message.ts";
import type { AccountActions } from "./AccountPanel.tsx";
import { ConsentScreen } from "./ConsentScreen.tsx";
import { EmptyScreen } from "./EmptyScreen.tsx";
import type { FollowActions } from "./FollowProgressPanel.tsx";
import { ListScreen } from "./ListScreen.tsx";
import { Notice, type NoticeProps } from "./Notice.tsx";
import { PopupHeader } from "./PopupHeader.tsx";
import type { PeopleState } from "./people-state.ts";
import { type ScanActions, ScanPanel } from "./ScanPanel.tsx";
import { SearchingScreen } from "./SearchingScreen.tsx";
import type { SignInActions } from "./SignIn.tsx";
import { SilentPagesNotice } from "./SilentPagesNotice.tsx";
import { chooseScreen } from "./screen.ts";
import { TableScreen } from "./TableScreen.tsx";
import { useTexts } from "./Texts.tsx";
import { Unproven, type UnprovenActions } from "./Unproven.tsx";
import { XAccessNotice } from "./XAccessNotice.tsx";

export interface PopupProps {
  /** Absent until the background has answered for the first time. */
  readonly state: PopupState | undefined;
  readonly problem: NoticeProps | undefined;
  readonly signInActions: SignInActions;
  readonly accountActions: AccountActions;
  readonly onFollow: (addresses: readonly string[]) => void;
  readonly followActions: FollowActions;
  readonly onReloadTabs: () => void;
  readonly onAskX: () => void;
  readonly onDismissSilentPages: () => void;
  /** The page has a tab to itself. */
  readonly isFullPage: boolean;
  /** Address of the person to show in full at first. */
  readonly personAtFirst: string | undefined;
  readonly onHide: (address: string, isHidden: boolean) => void;
  /** These people stand on the screen. */
  readonly onInSight: (addresses: readonly string[]) => void;
  readonly scan: ScanActions;
  readonly unproven: UnprovenActions;
  /** Of the extension. */
  readonly version: string;
}

export interface PopupState {
  readonly overview: Overview;
  readonly people: PeopleState;
  /** X's own host is asked for the pictures of X accounts. */
  readonly showsXPictures: boolean;
  /** The handles that led to nobody, of the kind that the user has opened. */
  readonly unproven: UnprovenList | undefined;
  /** When the rest was read, in ms since the epoch. */
  readonly readAt: number;
}

export function Popup({ state, problem, accountActions, onAskX, onDismissSilentPages, version, ...body }: PopupProps) {
  const screen = state && chooseScreen(state.overview, state.people.rows.length);
  const { signInActions } = body;
  return (
    <div class="popup" data-screen={screen ?? "loading"} aria-busy={screen === undefined}>
      <PopupHeader
        newPeople={screen === "list" ? (state?.people.newAddresses.size ?? 0) : 0}
        overview={state?.overview}
        accountActions={accountActions}
        signInActions={signInActions}
      />
      {problem && <Notice {...problem} />}
      {state?.overview.readsX === false && <XAccessNotice onAsk={onAskX} />}
      {state?.overview.silentPages && (
        <SilentPagesNotice pages={state.overview.silentPages} version={version} onDismiss={onDismissSilentPages} />
      )}
      {state ? <Body state={state} {...body} /> : <Loading />}
    </div>
  );
}

type BodyProps = { readonly state: PopupState } & Pick<
  PopupProps,
  | "signInActions"
  | "onFollow"
  | "followActions"
  | "onReloadTabs"
  | "onInSight"
  | "onHide"
  | "isFullPage"
  | "personAtFirst"
  | "scan"
  | "unproven"
>;

function Body({ state, isFullPage, personAtFirst, onReloadTabs, onHide, scan, unproven, ...actions }: BodyProps) {
  const { overview, people, readAt } = state;
  const scanPanel = <ScanPanel overview={overview} now={readAt} {...scan} />;
  const unprovenPanel = <Unproven overview={overview} open={state.unproven} now={readAt} {...unproven} />;
  switch (chooseScreen(overview, people.rows.length)) {
    case "consent":
      return <ConsentScreen accountsSeen={overview.accountsSeen} />;
    case "empty":
      return (
        <EmptyScreen overview={overview} signInActions={actions.signInActions} onReloadTabs={onReloadTabs}>
          {scanPanel}
        </EmptyScreen>
      );
    case "searching":
      return (
        <SearchingScreen overview={overview} signInActions={actions.signInActions} below={unprovenPanel}>
          {scanPanel}
        </SearchingScreen>
      );
    case "list": {
      const list = {
        ...actions,
        overview,
        people,
        showsXPictures: state.showsXPictures,
        now: readAt,
        onWrong: unproven.onWrong,
        children: scanPanel,
        below: unprovenPanel,
      };
      return isFullPage ? (
        <TableScreen {...list} personAtFirst={personAtFirst} onHide={onHide} />
      ) : (
        <ListScreen {...list} />
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
