import type { CorsRule } from "../fediverse/cors.ts";

/**
 * In which ways a server that speaks Mastodon's API does it unlike the others. Each software is one file in
 * `dresses/`; what a dress does not tell apart is Mastodon's.
 */
export interface Dress {
  readonly name: string;
  /** As `/api/v1/instance` names it. */
  readonly version: string;
  /** Whether `/.well-known/oauth-authorization-server` is there. */
  readonly hasMetadata: boolean;
  /** Scopes that it knows, and where others are refused: at the registration (422), on the way back from the window, or never. */
  readonly scopes: readonly string[];
  readonly unknownScopes: "refused at registration" | "refused at authorization" | "taken";
  /** Whether calls outside a token's scopes are refused. */
  readonly enforcesScopes: boolean;
  readonly pkce: "verified where sent" | "demanded" | "ignored";
  /** Whether `redirect_uris` may be a list (Mastodon since 4.3). */
  readonly takesListOfRedirects: boolean;
  readonly echoesState: boolean;
  readonly revocation: "token" | "token and app" | "none";
  /** Tokens end after so many seconds, and come with a refresh token. */
  readonly tokenLifeSeconds?: number;
  /** How errors of the API and of the token endpoints look. */
  readonly errors: "json" | "html";
  readonly cors: readonly CorsRule[];
  /** Whether following somebody on another server counts as done before that server has agreed. */
  readonly follows: "at once" | "requested first";
  /** Of how many people the relationships are told at once; others that were asked for are left out. */
  readonly relationshipsAtOnce: number;
  /** How the next page of whom somebody follows is linked: as `next` with an id, or (Pixelfed) as `prev` with a cursor. */
  readonly followingPages: "next" | "prev";
  readonly hasRateLimits: boolean;
  /** Whether lists can be made; else there are none (Pixelfed, Indiekit). */
  readonly hasLists: boolean;
}
