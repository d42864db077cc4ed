/** What signing in deals in. All but `Instance` is secret: it stays in the background and its store, and no message carries it. */

/** A server that speaks Mastodon's API. */
export interface Instance {
  /** Origin of the API, `https://…`. */
  readonly origin: string;
  /** Host of the handles of its people, in ASCII. */
  readonly handleHost: string;
  /** As it says it; other software than Mastodon names itself here. "" where it is kept from strangers. */
  readonly version: string;
}

/** Whether it is Mastodon itself, or one of its forks: others add their own name in parentheses, or count their versions differently. */
export function isMastodon({ version }: Pick<Instance, "version">): boolean {
  return /^[3-9]\.\d+\.\d+(?:[-+][\w.+-]*)?$/.test(version);
}

/** What an instance gave when the extension was registered there. Tokens are renewed and revoked by the registration that got them. */
export interface AppRegistration {
  /** Origin. */
  readonly instance: string;
  readonly redirectUri: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** All scopes that its tokens may have, with spaces between them. */
  readonly scope: string;
  /** Where tokens are issued and taken back, on `instance`. */
  readonly tokenPath: string;
  readonly revocationPath: string;
}

/** A token that an instance issued for one of its accounts. */
export interface Grant {
  /** The instance's own id of the account. */
  readonly homeId: string;
  readonly token: string;
  readonly scope: string;
  readonly app: AppRegistration;
  /** Gets a new token when this one ends, where tokens end (Pleroma, Akkoma, Pixelfed). */
  readonly refreshToken?: string;
  /** When it ends, ms since the epoch; absent where it does not. */
  readonly expiresAt?: number;
}

/** A sign-in that waits for the user's decision on the instance's page. */
export interface PendingSignIn {
  readonly instance: Instance;
  readonly app: AppRegistration;
  readonly scope: string;
  readonly state: string;
  readonly verifier: string;
  /** The instance's page. */
  readonly url: string;
}
