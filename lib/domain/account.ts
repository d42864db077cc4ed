/** An account of the user on an instance, as far as a page may know it. The token is not part of it: it stays in the store. */
export interface Account {
  /** `user@host` as the instance names it: one account, one id. */
  readonly id: string;
  /** Origin of the instance's API, for example `https://mastodon.example.org`. */
  readonly instance: string;
  readonly displayName: string;
  readonly avatarUrl?: string;
  /** The instance runs Mastodon itself, whose limits and import page are known, as far as it says. */
  readonly isMastodon?: true;
  /** The instance no longer accepts the sign-in; nothing is sent until the user signs in again. */
  readonly signedOut?: true;
  /** The sign-in allows the extension to read and change the user's lists. */
  readonly allowsLists?: true;
}
