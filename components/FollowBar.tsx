import { useMemo, useState } from "preact/hooks";
import { estimateEnd } from "../lib/domain/follow-estimate.ts";
import type { FollowOptions } from "../lib/domain/follow-options.ts";
import { FOLLOWS_A_DAY } from "../lib/domain/follow-pace.ts";
import type { MatchRow } from "../lib/domain/match-row.ts";
import type { Overview } from "../lib/protocol/page-message.ts";
import { FollowButton, type FollowButtonProps } from "./FollowButton.tsx";
import { FollowOptionsForm } from "./FollowOptionsForm.tsx";
import { FollowProgressPanel } from "./FollowProgressPanel.tsx";
import type { FollowActions } from "./follow-actions.ts";
import { takesWord } from "./follow-words.ts";
import { formatTime } from "./format-time.ts";
import { ImportFile } from "./ImportFile.tsx";
import type { OnlyFailed } from "./OnlyFailedButton.tsx";
import { SignInButton } from "./SignInButton.tsx";
import { isOnTheWay } from "./selection.ts";
import { useTexts } from "./Texts.tsx";

export interface FollowBarProps extends Omit<FollowButtonProps, "onFollow" | "isBusy"> {
  readonly onFollow: (addresses: readonly string[], options: FollowOptions) => void;
  /** Whether there is anybody left to select. */
  readonly isAnybody: boolean;
  /** Of the selected, who was not ordered on this page already: the list may not tell it yet. */
  readonly unordered: readonly string[];
  readonly isOrdering: boolean;
  readonly overview: Pick<Overview, "account" | "signIn" | "follows">;
  /** Everybody, shown or not. */
  readonly rows: readonly MatchRow[];
  /** Opens what it takes to sign in; absent where somebody is signed in. */
  readonly onSignIn: (() => void) | undefined;
  readonly followActions: FollowActions;
  readonly onlyFailed: OnlyFailed;
  readonly now: number;
}

/** How far following has come, and what can be done with the people selected; always in sight. */
export function FollowBar(props: FollowBarProps) {
  const { isEverybody, isAnybody, isOrdering, overview, rows, onSignIn, followActions, onlyFailed, now, onFollow } =
    props;
  const { account, signIn, follows } = overview;
  const texts = useTexts();
  const { text, plural, language } = texts;
  const [options, setOptions] = useState<FollowOptions>({});
  const isUnderWay = follows.open > 0;
  const isBeginning = isOrdering && !isUnderWay;
  // Before following has begun, the order may yet come to nothing.
  const selected = isUnderWay ? props.unordered : props.selected;
  const count = selected.length;
  const isMany = count > FOLLOWS_A_DAY;
  const isMastodon = account?.isMastodon;
  const endsAt = estimateEnd({ open: count, unmet: count, isMastodon }, follows.pace, now);
  // The day's limit is Mastodon's: of others it is said once they have told it.
  const hasDayLimit = isMastodon || follows.pace.follows !== undefined;
  const openAddresses = useMemo(() => rows.filter(isOnTheWay).map(({ match }) => match.address), [rows]);
  // While somebody is being followed, or once it is done, and nobody else is selected, there is nothing to press here.
  const canChoose = isAnybody && (isBeginning || count > 0 || follows.open + follows.done + follows.failed === 0);
  const invitation = account?.signedOut
    ? text("signInAgain")
    : count > 0
      ? plural("signInToFollow", count)
      : text("signInToFollowNobody");
  return (
    <footer class="follow-bar">
      <FollowProgressPanel
        {...followActions}
        progress={follows}
        account={account}
        openAddresses={openAddresses}
        onlyFailed={onlyFailed}
        now={now}
      />
      {onSignIn && <p>{invitation}</p>}
      {account !== undefined && signIn.kind === "idle" && signIn.insteadOf !== undefined && (
        <p aria-live="polite" data-testid="signed-in-other">
          {text("signInOther", account.id, signIn.insteadOf)}
        </p>
      )}
      {isAnybody && onSignIn === undefined && count > 0 && !isUnderWay && (
        <p class="hint" data-testid="follow-estimate">
          {isMany && hasDayLimit
            ? plural("followMany", count, formatTime(endsAt, now, language))
            : takesWord(endsAt, now, texts)}
        </p>
      )}
      {canChoose && account !== undefined && onSignIn === undefined && count > 0 && (
        <FollowOptionsForm
          options={options}
          account={account}
          onChange={setOptions}
          onAllowLists={followActions.onAllowLists}
        />
      )}
      {(canChoose || onSignIn) && (
        <div class={isMany ? "buttons file-first" : "buttons"}>
          {onSignIn ? (
            <SignInButton isFirst onOpen={onSignIn} />
          ) : (
            <FollowButton
              selected={selected}
              isEverybody={isEverybody}
              isSecond={isMany}
              isBusy={isBeginning}
              onFollow={(addresses) => onFollow(addresses, tidy(options))}
            />
          )}
          {isAnybody && <ImportFile addresses={selected} account={account} options={options} isFirst={isMany} />}
        </div>
      )}
    </footer>
  );
}

function tidy({ list, ...rest }: FollowOptions): FollowOptions {
  return { ...rest, ...(list !== undefined && { list: list.trim() }) };
}
