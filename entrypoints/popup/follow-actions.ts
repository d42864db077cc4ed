import type { FollowActions } from "../../components/follow-actions.ts";
import { sendMessage } from "../../lib/browser/messages.ts";
import { askToSignIn } from "../pages/sign-in-actions.ts";

/** The buttons about following, said to the background. */
export function followActions(intend: (intent: () => Promise<unknown>) => void): FollowActions {
  return {
    onPause: () => intend(() => sendMessage({ type: "follows.pause" })),
    onResume: () => intend(() => sendMessage({ type: "follows.resume" })),
    onCancel: () => intend(() => sendMessage({ type: "follows.cancel" })),
    onRetry: (addresses) => intend(() => sendMessage({ type: "follows.retry", addresses: [...addresses] })),
    onUndo: (addresses) => intend(() => sendMessage({ type: "follows.undo", addresses: [...addresses] })),
    onAllowLists: (typed) => intend(() => askToSignIn({ type: "account.signIn", typed, withLists: true })),
    onFollowMoved: (address) => intend(() => sendMessage({ type: "follows.startMoved", address })),
  };
}
