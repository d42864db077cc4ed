import type { Overview } from "../lib/protocol/page-message.ts";
import { SignIn, type SignInActions } from "./SignIn.tsx";
import { useTexts } from "./Texts.tsx";

export interface MeanwhileSignInProps {
  readonly overview: Overview;
  readonly signInActions: SignInActions;
}

/** While there is nobody to follow yet, the one thing that can already be done. */
export function MeanwhileSignIn({ overview, signInActions }: MeanwhileSignInProps) {
  const { text } = useTexts();
  const { account, signIn } = overview;
  if (account !== undefined && !account.signedOut) return null;
  return (
    <section class="card">
      <p>{text(account ? "signInAgain" : "meanwhileSignIn")}</p>
      <SignIn state={signIn} actions={signInActions} {...(account ? { suggestion: account.id } : {})} />
    </section>
  );
}
