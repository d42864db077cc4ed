import type { UnprovenKind, UnprovenNarrowing } from "../lib/domain/unproven.ts";

/** What the user can do about the handles that lead to nobody. */
export interface UnprovenActions {
  /** Shows the handles of one kind, or of none. */
  readonly onOpen: (kind: UnprovenKind | undefined) => void;
  readonly onMore: () => void;
  /** Shows only those that fit, and reads the hosts of all; undefined where nothing can be narrowed. */
  readonly onNarrow: (narrowing: UnprovenNarrowing | undefined) => void;
  readonly onRetry: (which: { address: string } | { kind: Exclude<UnprovenKind, "wrong"> }) => void;
  readonly onWrong: (address: string) => void;
  readonly onNotWrong: (address: string) => void;
  readonly onAskPermission: () => void;
}
