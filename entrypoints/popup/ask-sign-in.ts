import { MessageError, sendMessage } from "../../lib/browser/messages.ts";

/**
 * Asks for a sign-in. It may take minutes, and the background may be restarted meanwhile, so a lost answer is no failure: how it
 * ended stands in `Overview.signIn`.
 */
export async function askSignIn(typed: string): Promise<void> {
  try {
    await sendMessage({ type: "account.signIn", typed });
  } catch (error) {
    if (error instanceof MessageError) throw error;
  }
}
