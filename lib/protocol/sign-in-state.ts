/**
 * `typed` is kept through every failure, so that nobody types it twice. `reason` names a sentence of the interface; `host` and `software` are
 * what the sentence is about. `insteadOf`: the account that was to be signed in again; another one was. `code`: the user is to bring a code from the page of the instance; `reason` is why the last one was not taken.
 */
export type SignInState =
  | { readonly kind: "idle"; readonly typed?: string; readonly insteadOf?: string }
  | { readonly kind: "running"; readonly typed: string }
  | { readonly kind: "code"; readonly typed: string; readonly host: string; readonly reason?: SignInFailure }
  | {
      readonly kind: "failed";
      readonly typed: string;
      readonly reason: SignInFailure;
      readonly host?: string;
      readonly software?: string;
    };

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
