import { useEffect, useRef } from "preact/hooks";
import type { MatchRow } from "../lib/domain/match-row.ts";
import type { Overview } from "../lib/protocol/page-message.ts";
import { SignIn, type SignInActions } from "./SignIn.tsx";
import { SignUpHosts } from "./SignUpHosts.tsx";
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
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector("input")?.focus();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="dialog sign-in-dialog"
      aria-labelledby="sign-in-title"
      data-testid="sign-in-dialog"
      onClose={onClose}
    >
      <div class="dialog-head">
        <h2 id="sign-in-title">{text("welcomeSignInTitle")}</h2>
        <button type="button" class="button quiet" data-testid="sign-in-close" onClick={() => dialog.current?.close()}>
          {text("scanClose")}
        </button>
      </div>
      <p>{text(account ? "signInAgain" : "welcomeSignInText")}</p>
      <SignIn state={signIn} actions={actions} {...(account ? { suggestion: account.id } : {})} />
      {account === undefined && <SignUpHosts rows={rows} />}
    </dialog>
  );
}
