import type { MatchRow } from "../lib/domain/match-row.ts";
import type { Overview } from "../lib/protocol/page-message.ts";
import { SignIn } from "./SignIn.tsx";
import { SignUpHosts } from "./SignUpHosts.tsx";
import type { SignInActions } from "./sign-in-actions.ts";
import { useTexts } from "./Texts.tsx";

export interface WelcomeSignInProps {
  readonly overview: Overview;
  /** The people found so far: where they are is where to sign up. */
  readonly rows: readonly MatchRow[];
  readonly isLater: boolean;
  readonly signInActions: SignInActions;
  readonly onLater: () => void;
}

export function WelcomeSignIn({ overview, rows, isLater, signInActions, onLater }: WelcomeSignInProps) {
  const { text } = useTexts();
  const { account, signIn } = overview;
  if (account !== undefined && !account.signedOut) {
    return <p data-testid="signed-in">{text("signedInAs", account.id)}</p>;
  }
  return (
    <>
      <p>{text(account ? "signInAgain" : "welcomeSignInText")}</p>
      <SignIn state={signIn} actions={signInActions} {...(account ? { suggestion: account.id } : {})} />
      {!isLater && (
        <button type="button" class="button quiet" data-testid="later" onClick={onLater}>
          {text("later")}
        </button>
      )}
      {account === undefined && <SignUpHosts rows={rows} />}
    </>
  );
}
