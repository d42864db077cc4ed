import type { ComponentChildren } from "preact";
import type { Account } from "../lib/domain/account.ts";
import type { SignInState } from "../lib/protocol/page-message.ts";
import { FollowButton, type FollowButtonProps } from "./FollowButton.tsx";
import { ImportFile } from "./ImportFile.tsx";
import { SignIn, type SignInActions } from "./SignIn.tsx";
import { useTexts } from "./Texts.tsx";

export interface FollowBarProps extends FollowButtonProps {
  /** Whether there is anybody left to select. */
  readonly isAnybody: boolean;
  readonly account: Account | undefined;
  readonly signIn: SignInState;
  readonly signInActions: SignInActions;
  /** How far following has come. */
  readonly children: ComponentChildren;
}

/** What can be done with the people selected, and how far it is done; always in sight. */
export function FollowBar(props: FollowBarProps) {
  const { selected, isEverybody, isAnybody, account, signIn, signInActions, onFollow, children } = props;
  const { text, plural } = useTexts();
  const isSignedIn = account !== undefined && !account.signedOut;
  const invitation = account?.signedOut
    ? text("signInAgain")
    : selected.length > 0
      ? plural("signInToFollow", selected.length)
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
      {isAnybody && (
        <div class="buttons">
          {isSignedIn && <FollowButton selected={selected} isEverybody={isEverybody} onFollow={onFollow} />}
          <ImportFile addresses={selected} account={account} />
        </div>
      )}
    </footer>
  );
}
