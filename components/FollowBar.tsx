import type { ComponentChildren } from "preact";
import type { Account } from "../lib/domain/account.ts";
import { estimateEnd } from "../lib/domain/follow-estimate.ts";
import { FOLLOWS_A_DAY, type FollowPace } from "../lib/domain/follow-pace.ts";
import type { SignInState } from "../lib/protocol/page-message.ts";
import { FollowButton, type FollowButtonProps } from "./FollowButton.tsx";
import { endWord } from "./follow-words.ts";
import { formatTime } from "./format-time.ts";
import { ImportFile } from "./ImportFile.tsx";
import { SignIn, type SignInActions } from "./SignIn.tsx";
import { useTexts } from "./Texts.tsx";

export interface FollowBarProps extends FollowButtonProps {
  /** Whether there is anybody left to select. */
  readonly isAnybody: boolean;
  readonly account: Account | undefined;
  readonly signIn: SignInState;
  readonly signInActions: SignInActions;
  readonly pace: FollowPace;
  readonly now: number;
  /** How far following has come. */
  readonly children: ComponentChildren;
}

/** What can be done with the people selected, and how far it is done; always in sight. */
export function FollowBar(props: FollowBarProps) {
  const { selected, isEverybody, isAnybody, account, signIn, signInActions, pace, now, onFollow, children } = props;
  const texts = useTexts();
  const { text, plural, language } = texts;
  const count = selected.length;
  const isMany = count > FOLLOWS_A_DAY;
  const endsAt = estimateEnd({ open: count, unmet: count }, pace, now);
  const isSignedIn = account !== undefined && !account.signedOut;
  const invitation = account?.signedOut
    ? text("signInAgain")
    : count > 0
      ? plural("signInToFollow", count)
      : text("signInToFollowNobody");
  return (
    <footer class="follow-bar">
      {children}
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
