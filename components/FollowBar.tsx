import { useMemo } from "preact/hooks";
import { estimateEnd } from "../lib/domain/follow-estimate.ts";
import { FOLLOWS_A_DAY } from "../lib/domain/follow-pace.ts";
import type { MatchRow } from "../lib/domain/match-row.ts";
import type { Overview } from "../lib/protocol/page-message.ts";
import { FollowButton, type FollowButtonProps } from "./FollowButton.tsx";
import { type FollowActions, FollowProgressPanel } from "./FollowProgressPanel.tsx";
import { endWord } from "./follow-words.ts";
import { formatTime } from "./format-time.ts";
import { ImportFile } from "./ImportFile.tsx";
import { SignIn, type SignInActions } from "./SignIn.tsx";
import { isOnTheWay } from "./selection.ts";
import { useTexts } from "./Texts.tsx";

export interface FollowBarProps extends FollowButtonProps {
  /** Whether there is anybody left to select. */
  readonly isAnybody: boolean;
  readonly overview: Pick<Overview, "account" | "signIn" | "follows">;
  /** Everybody, shown or not. */
  readonly rows: readonly MatchRow[];
  readonly signInActions: SignInActions;
  readonly followActions: FollowActions;
  readonly now: number;
}

/** How far following has come, and what can be done with the people selected; always in sight. */
export function FollowBar(props: FollowBarProps) {
  const { selected, isEverybody, isAnybody, overview, rows, signInActions, followActions, now, onFollow } = props;
  const { account, signIn, follows } = overview;
  const texts = useTexts();
  const { text, plural, language } = texts;
  const count = selected.length;
  const isMany = count > FOLLOWS_A_DAY;
  const endsAt = estimateEnd({ open: count, unmet: count }, follows.pace, now);
  const openAddresses = useMemo(() => rows.filter(isOnTheWay).map(({ match }) => match.address), [rows]);
  const isSignedIn = account !== undefined && !account.signedOut;
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
        now={now}
      />
      {!isSignedIn && (
        <>
          <p>{invitation}</p>
          <SignIn state={signIn} actions={signInActions} {...(account ? { suggestion: account.id } : {})} />
        </>
      )}
      {isAnybody && isSignedIn && count > 0 && (
        <p class="hint" data-testid="follow-estimate">
          {isMany ? plural("followMany", count, formatTime(endsAt, now, language)) : endWord(endsAt, now, texts)}
        </p>
      )}
      {isAnybody && (
        <div class={isMany ? "buttons file-first" : "buttons"}>
          {isSignedIn && (
            <FollowButton selected={selected} isEverybody={isEverybody} isSecond={isMany} onFollow={onFollow} />
          )}
          <ImportFile addresses={selected} account={account} isFirst={isMany} />
        </div>
      )}
    </footer>
  );
}
