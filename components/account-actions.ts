/** What can be done with the accounts that are there. */
export interface AccountActions {
  readonly onSwitch: (accountId: string) => void;
  readonly onSignOut: (accountId: string) => void;
}
