import type { AccountActions } from "../../components/account-actions.ts";
import { sendMessage } from "../../lib/browser/messages.ts";

/** What can be done with the user's accounts, said to the background. */
export function accountActions(intend: (intent: () => Promise<unknown>) => void): AccountActions {
  return {
    onSwitch: (accountId) => intend(() => sendMessage({ type: "account.switch", accountId })),
    onSignOut: (accountId) => intend(() => sendMessage({ type: "account.signOut", accountId })),
  };
}
