/** What is to be signed in to, and how; kept through every failure, so that nobody says it twice. */
export interface SignInWish {
  readonly typed: string;
  /** Through a code that the user brings. */
  readonly way?: "code" | undefined;
  readonly withLists?: boolean | undefined;
}

/**
 * `hasWindow`: the window is open; before, and after, the instance is asked. `reason` names a sentence of the interface; `host` and `software` are
 * what the sentence is about. `insteadOf`: the account that was to be signed in again; another one was. `code`: the user is to bring a code from the page of the instance; `reason` is why the last one was not taken.
 */
export type SignInState =
  | { readonly kind: "idle"; readonly typed?: string; readonly insteadOf?: string }
  | ({ readonly kind: "running"; readonly hasWindow?: true } & SignInWish)
  | { readonly kind: "code"; readonly typed: string; readonly host: string; readonly reason?: SignInFailure }
  | ({
      readonly kind: "failed";
      readonly reason: SignInFailure;
      readonly host?: string;
      readonly software?: string | undefined;
    } & SignInWish);

/**
 * - `unreachable`: no answer, or an error of a server that is there
 * - `no-instance`: something answers, but nothing of the fediverse
 * - `not-mastodon`: a server of the fediverse that does not speak Mastodon's API
 * - `needs-permission`: it may speak it, but the browser lets nobody read the answers without the user's permission
 * - `denied`, `closed`: by the user, in the window
 * - `refused`: the server did not take the app, the code or the token
 */
export type SignInFailure =
  | "not-an-address"
  | "unreachable"
  | "no-instance"
  | "not-mastodon"
  | "needs-permission"
  | "denied"
  | "closed"
  | "rate-limited"
  | "refused"
  | "interrupted";
