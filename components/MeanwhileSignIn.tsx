import type { Overview } from "../lib/protocol/page-message.ts";
import { SignInForm } from "./SignInForm.tsx";
import { useTexts } from "./Texts.tsx";

export interface MeanwhileSignInProps {
  readonly overview: Overview;
  readonly onSignIn: (typed: string) => void;
}

/** While there is nobody to follow yet, the one thing that can already be done. */
export function MeanwhileSignIn({ overview, onSignIn }: MeanwhileSignInProps) {
  const { text } = useTexts();
  const { account, signIn } = overview;
  if (account !== undefined && !account.signedOut) return null;
  return (
    <section class="card">
      <p>{text(account ? "signInAgain" : "meanwhileSignIn")}</p>
      <SignInForm state={signIn} onSignIn={onSignIn} {...(account ? { suggestion: account.id } : {})} />
    </section>
  );
}
