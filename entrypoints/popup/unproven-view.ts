import type { UnprovenActions } from "../../components/Unproven.tsx";
import { sendMessage } from "../../lib/browser/messages.ts";
import { askForAccess, EVERY_HOST } from "../../lib/browser/permissions.ts";
import type { UnprovenKind, UnprovenList } from "../../lib/domain/unproven.ts";

/** How many handles are listed at first, and how many more each time. */
const PAGE = 50;

/** Which of the handles that led to nobody the page shows, and what the user does about them. */
export interface UnprovenView extends UnprovenActions {
  read(): Promise<UnprovenList | undefined>;
}

export function createUnprovenView(intend: (intent: () => Promise<unknown>) => void): UnprovenView {
  let open: UnprovenKind | undefined;
  let shown = PAGE;
  return {
    read: async () => (open === undefined ? undefined : sendMessage({ type: "lookups.list", kind: open, shown })),
    onOpen: (kind) =>
      intend(async () => {
        open = kind;
        shown = PAGE;
      }),
    onMore: () =>
      intend(async () => {
        shown += PAGE;
      }),
    onRetry: (which) => intend(() => sendMessage({ type: "lookups.retry", which })),
    onWrong: (address) => intend(() => sendMessage({ type: "matches.markWrong", address })),
    onNotWrong: (address) => intend(() => sendMessage({ type: "matches.unmarkWrong", address })),
    onAskPermission: () => intend(() => askForAccess(EVERY_HOST)),
  };
}
