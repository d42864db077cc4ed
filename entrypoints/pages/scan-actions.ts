import type { ScanActions } from "../../components/scan-actions.ts";
import { sendMessage } from "../../lib/browser/messages.ts";

/** The scan's buttons, said to the background. */
export function scanActions(intend: (intent: () => Promise<unknown>) => void): ScanActions {
  return {
    onStart: () => intend(() => sendMessage({ type: "scan.start" })),
    onStop: () => intend(() => sendMessage({ type: "scan.stop" })),
    onShow: () => intend(() => sendMessage({ type: "scan.show" })),
  };
}
