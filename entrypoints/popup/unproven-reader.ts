import type { UnprovenActions } from "../../components/Unproven.tsx";
import { sendMessage } from "../../lib/browser/messages.ts";
import { askForAccess, EVERY_HOST } from "../../lib/browser/permissions.ts";
import type { UnprovenKind, UnprovenView } from "../../lib/domain/unproven.ts";

/** How many handles are listed at first, and how many more each time. */
const PAGE = 50;

/** Which of the handles that led to nobody the page shows, and what the user does about them. */
export interface UnprovenReader extends UnprovenActions {
  read(): Promise<UnprovenView | undefined>;
}

export function createUnprovenReader(intend: (intent: () => Promise<unknown>) => void): UnprovenReader {
  let open: UnprovenKind | undefined;
  let shown = PAGE;
  let search = "";
  return {
    read: async () =>
      open === undefined && search === ""
        ? undefined
        : sendMessage({ type: "lookups.list", ...(open && { kind: open }), shown, ...(search && { search }) }),
    onSearch: (wanted) => {
      if (wanted.trim() === search) return;
      intend(async () => {
        search = wanted.trim();
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
