/** What the user can do about the following that is under way, or has ended. */
export interface FollowActions {
  readonly onPause: () => void;
  readonly onResume: () => void;
  readonly onCancel: () => void;
  readonly onRetry: (addresses: readonly string[]) => void;
  readonly onUndo: (addresses: readonly string[]) => void;
  /** Follows the person of the match at this address where they are now. The same function each time: rows are drawn anew for another. */
  readonly onFollowMoved: (address: string) => void;
  /** Signs in to the same account again, for lists too. */
  readonly onAllowLists: (accountId: string) => void;
}
