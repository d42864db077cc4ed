/** What the user can do about the scan of their Following page. */
export interface ScanActions {
  readonly onStart: () => void;
  readonly onStop: () => void;
  readonly onShow: () => void;
}
