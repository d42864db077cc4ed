import type { Overview } from "../lib/protocol/page-message.ts";
import { SignIn, type SignInActions } from "./SignIn.tsx";
import { useTexts } from "./Texts.tsx";

export interface WelcomeSignInProps {
  readonly overview: Overview;
  readonly isLater: boolean;
  readonly signInActions: SignInActions;
  readonly onLater: () => void;
}

export function WelcomeSignIn({ overview, isLater, signInActions, onLater }: WelcomeSignInProps) {
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
    </>
  );
}
