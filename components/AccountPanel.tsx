import { useRef, useState } from "preact/hooks";
import type { Account } from "../lib/domain/account.ts";
import type { SignInState } from "../lib/protocol/sign-in-state.ts";
import { AddressText } from "./AddressText.tsx";
import { Avatar } from "./Avatar.tsx";
import type { AccountActions } from "./account-actions.ts";
import { onEscape } from "./on-escape.ts";
import { SignIn } from "./SignIn.tsx";
import type { SignInActions } from "./sign-in-actions.ts";
import { useTexts } from "./Texts.tsx";

export interface AccountPanelProps {
  readonly id: string;
  readonly accounts: readonly Account[];
  /** The one that follows. */
  readonly current: Account;
  readonly signIn: SignInState;
  readonly actions: AccountActions;
  readonly signInActions: SignInActions;
  readonly onClose: () => void;
}

/** The user's accounts: which one follows, one more, one less. Asks once, in place, before signing out. */
export function AccountPanel({ id, accounts, current, signIn, actions, signInActions, onClose }: AccountPanelProps) {
  const { text } = useTexts();
  const [isAdding, setAdding] = useState(signIn.kind !== "idle" || current.signedOut === true);
  const [leaving, setLeaving] = useState<string>();
  const askedBy = useRef<HTMLButtonElement>(null);
  const stay = () => {
    setLeaving(undefined);
    askedBy.current?.focus();
  };
  return (
    // No landmark: in the settings it stands in one of the same name.
    <fieldset
      id={id}
      class="account-panel"
      aria-label={text("accountsLabel")}
      data-testid="account-panel"
      onKeyDown={onEscape(leaving === undefined ? onClose : stay)}
    >
      <ul class="accounts">
        {accounts.map((account) => (
          <li key={account.id} data-account={account.id}>
            <button
              type="button"
              class="account"
              data-testid="switch-account"
              aria-current={account.id === current.id}
              onClick={() => {
                actions.onSwitch(account.id);
                onClose();
              }}
            >
              <Avatar name={account.displayName} screenName={account.id} />
              <span class="account-address" dir="ltr">
                <AddressText address={account.id} />
              </span>
              {account.signedOut && <span class="badge">{text("accountSignedOut")}</span>}
            </button>
            <button
              type="button"
              class="button quiet"
              data-testid="sign-out"
              aria-label={text("signOutOf", account.id)}
              onClick={(event) => {
                askedBy.current = event.currentTarget;
                setLeaving(account.id);
              }}
            >
              {text("signOut")}
            </button>
          </li>
        ))}
      </ul>
      {leaving !== undefined && (
        <div class="account-question" role="alert">
          <p>{text("signOutQuestion", leaving)}</p>
          <div class="buttons">
            <button
              type="button"
              class="button"
              data-testid="sign-out-sure"
              onClick={() => {
                setLeaving(undefined);
                actions.onSignOut(leaving);
                onClose();
              }}
            >
              {text("signOut")}
            </button>
            <button type="button" class="button quiet" onClick={stay}>
              {text("staySignedIn")}
            </button>
          </div>
        </div>
      )}
      {isAdding ? (
        <SignIn state={signIn} actions={signInActions} />
      ) : (
        <button type="button" class="button" data-testid="add-account" onClick={() => setAdding(true)}>
          {text("addAccount")}
        </button>
      )}
    </fieldset>
  );
}
