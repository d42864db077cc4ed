import type { Overview } from "../lib/protocol/page-message.ts";
import { AccountPanel } from "./AccountPanel.tsx";
import type { AccountActions } from "./account-actions.ts";
import { SettingsSection } from "./SettingsSection.tsx";
import { SignIn } from "./SignIn.tsx";
import type { SignInActions } from "./sign-in-actions.ts";
import { useTexts } from "./Texts.tsx";

export interface SettingsAccountsProps {
  readonly overview: Pick<Overview, "account" | "accounts" | "signIn">;
  readonly actions: AccountActions;
  readonly signInActions: SignInActions;
}

/** The user's accounts, and which of them follows. */
export function SettingsAccounts({ overview, actions, signInActions }: SettingsAccountsProps) {
  const { text } = useTexts();
  const { account, accounts, signIn } = overview;
  return (
    <SettingsSection title={text("accountsLabel")} testId="accounts-section">
      {account === undefined ? (
        <>
          <p>{text("welcomeSignInText")}</p>
          <SignIn state={signIn} actions={signInActions} />
        </>
      ) : (
        <AccountPanel
          // What was asked for is done once another account has come, or one has gone.
          key={`${account.id} ${accounts.length}`}
          id="accounts"
          accounts={accounts}
          current={account}
          signIn={signIn}
          actions={actions}
          signInActions={signInActions}
          onClose={() => signIn.kind === "failed" && signInActions.onCancel()}
        />
      )}
    </SettingsSection>
  );
}
