import { useRef } from "preact/hooks";
import type { MatchRow } from "../lib/domain/match-row.ts";
import type { Overview } from "../lib/protocol/page-message.ts";
import { Dialog } from "./Dialog.tsx";
import { SignIn } from "./SignIn.tsx";
import { SignUpHosts } from "./SignUpHosts.tsx";
import type { SignInActions } from "./sign-in-actions.ts";
import { useTexts } from "./Texts.tsx";

export interface SignInDialogProps {
  readonly overview: Pick<Overview, "account" | "signIn">;
  /** The people found: where they are is where to sign up. */
  readonly rows: readonly MatchRow[];
  readonly actions: SignInActions;
  readonly onClose: () => void;
}

/** Signing in, over whatever it was asked for from, which stays as it was: all of a popup, a card on a page. */
export function SignInDialog({ overview, rows, actions, onClose }: SignInDialogProps) {
  const { text } = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  const { account, signIn } = overview;
  return (
    <Dialog
      dialog={dialog}
      title={text("welcomeSignInTitle")}
      className="sign-in-dialog"
      testId="sign-in-dialog"
      onClose={onClose}
    >
      <p>{text(account ? "signInAgain" : "welcomeSignInText")}</p>
      <SignIn state={signIn} actions={actions} {...(account ? { suggestion: account.id } : {})} />
      {account === undefined && <SignUpHosts rows={rows} />}
    </Dialog>
  );
}
