import { useId } from "preact/hooks";
import type { Account } from "../lib/domain/account.ts";
import type { SignInState } from "../lib/protocol/page-message.ts";
import { ImportFile } from "./ImportFile.tsx";
import { SignInForm } from "./SignInForm.tsx";
import { useTexts } from "./Texts.tsx";

export interface FollowBarProps {
  /** Addresses of the people selected. */
  readonly selected: readonly string[];
  readonly isEverybody: boolean;
  /** Whether there is anybody left to select. */
  readonly isAnybody: boolean;
  readonly account: Account | undefined;
  readonly signIn: SignInState;
  readonly onSignIn: (typed: string) => void;
  readonly onFollow: (addresses: readonly string[]) => void;
}

/** What can be done with the people selected; always in sight. */
export function FollowBar(props: FollowBarProps) {
  const { selected, isEverybody, isAnybody, account, signIn, onSignIn, onFollow } = props;
  const { text, plural } = useTexts();
  const wordId = useId();
  const count = selected.length;
  const isSignedIn = account !== undefined && !account.signedOut;
  if (!isAnybody && isSignedIn) return null;
  const invitation = account?.signedOut
    ? text("signInAgain")
    : count > 0
      ? plural("signInToFollow", count)
      : text("signInToFollowNobody");
  return (
    <footer class="follow-bar">
      {!isSignedIn && (
        <>
          <p class="invitation">{invitation}</p>
          <SignInForm state={signIn} onSignIn={onSignIn} {...(account ? { suggestion: account.id } : {})} />
        </>
      )}
      <div class="buttons">
        {isSignedIn && (
          <button
            type="button"
            class="button primary"
            data-testid="follow"
            disabled={count === 0}
            aria-describedby={wordId}
            onClick={() => onFollow(selected)}
          >
            {count === 0 ? text("followNobody") : plural(isEverybody ? "followAll" : "followSelected", count)}
          </button>
        )}
        {isAnybody && <ImportFile addresses={selected} account={account} />}
      </div>
      {isAnybody && count === 0 && (
        <p id={wordId} class="hint">
          {text("selectFirst")}
        </p>
      )}
    </footer>
  );
}
