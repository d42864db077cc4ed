import type { Account } from "../lib/domain/account.ts";
import { useTexts } from "./Texts.tsx";

export interface AccountPanelProps {
  readonly id: string;
  readonly account: Account;
  readonly onSignOut: () => void;
  readonly onClose: () => void;
}

/** Asks once, in place, before signing out. */
export function AccountPanel({ id, account, onSignOut, onClose }: AccountPanelProps) {
  const { text } = useTexts();
  return (
    <section id={id} class="account-panel" aria-label={text("accountChip", account.id)}>
      <p>{text("signOutQuestion", account.id)}</p>
      <div class="buttons">
        <button type="button" class="button" data-testid="sign-out" onClick={onSignOut}>
          {text("signOut")}
        </button>
        <button type="button" class="button quiet" onClick={onClose}>
          {text("staySignedIn")}
        </button>
      </div>
    </section>
  );
}
