import type { SignInActions } from "../../components/sign-in-actions.ts";
import { MessageError, sendMessage } from "../../lib/browser/messages.ts";
import { askForAccess, justHost } from "../../lib/browser/permissions.ts";
import type { MessageOf } from "../../lib/protocol/message.ts";

/** What can be done about signing in, said to the background. */
export function signInActions(intend: (intent: () => Promise<unknown>) => void): SignInActions {
  return {
    onSignIn: (typed) => intend(() => askToSignIn({ type: "account.signIn", typed })),
    onSignInWithCode: (typed) => intend(() => askToSignIn({ type: "account.signIn", typed, way: "code" })),
    onAllow: (host) => askForAccess(justHost(host)),
    onCode: (code) => intend(() => sendMessage({ type: "account.giveCode", code })),
    onShowCode: () => intend(() => sendMessage({ type: "account.showCode" })),
    onCancel: () => intend(() => sendMessage({ type: "account.cancelSignIn" })),
  };
}

/**
 * Asks for a sign-in. It may take minutes, and the background may be restarted meanwhile, so a lost answer is no failure: how it
 * ended stands in `Overview.signIn`.
 */
export async function askToSignIn(message: MessageOf<"account.signIn">): Promise<void> {
  try {
    await sendMessage(message);
  } catch (error) {
    if (error instanceof MessageError) throw error;
  }
}
