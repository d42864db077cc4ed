import type { UnprovenActions } from "../../components/unproven-actions.ts";
import { sendMessage } from "../../lib/browser/messages.ts";
import { askForAccess, EVERY_HOST } from "../../lib/browser/permissions.ts";
import type { UnprovenKind, UnprovenNarrowing, UnprovenView } from "../../lib/domain/unproven.ts";

/** How many handles are listed at first, and how many more each time. */
const PAGE = 50;

/** Which of the handles that led to nobody the page shows, and what the user does about them. */
export interface UnprovenReader extends UnprovenActions {
  read(): Promise<UnprovenView | undefined>;
}

export function createUnprovenReader(intend: (intent: () => Promise<unknown>) => void): UnprovenReader {
  let open: UnprovenKind | undefined;
  let shown = PAGE;
  let narrowing: UnprovenNarrowing | undefined;
  return {
    read: async () =>
      open === undefined && narrowing === undefined
        ? undefined
        : sendMessage({ type: "lookups.list", ...(open && { kind: open }), shown, ...(narrowing && { narrowing }) }),
    onNarrow: (wanted) => {
      const trimmed = wanted && { ...wanted, search: wanted.search.trim() };
      if (JSON.stringify(trimmed) === JSON.stringify(narrowing)) return;
      intend(async () => {
        narrowing = trimmed;
        shown = PAGE;
      });
    },
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
