import { MASTODON_CORS } from "../../fediverse/cors.ts";
import { VERSIONS } from "../../fediverse/nodeinfo.ts";
import type { Dress } from "../dress.ts";
import { SCOPES } from "../scopes.ts";

export const MASTODON: Dress = {
  name: "Mastodon",
  version: VERSIONS.mastodon,
  hasMetadata: true,
  scopes: SCOPES,
  unknownScopes: "refused at registration",
  enforcesScopes: true,
  pkce: "verified where sent",
  takesListOfRedirects: true,
  echoesState: true,
  revocation: "token",
  errors: "json",
  cors: MASTODON_CORS,
  follows: "at once",
  relationshipsAtOnce: Number.POSITIVE_INFINITY,
  followingPages: "next",
  hasRateLimits: true,
  hasLists: true,
};

export const MASTODON_4_6: Dress = { ...MASTODON, version: "4.6.1" };

/** Before 4.3 there was no metadata and no PKCE, `/oauth/revoke` could not be called across origins, and there was no scope `profile`. */
export const MASTODON_4_2: Dress = {
  ...MASTODON,
  version: "4.2.20",
  hasMetadata: false,
  scopes: SCOPES.filter((scope) => scope !== "profile"),
  pkce: "ignored",
  takesListOfRedirects: false,
  cors: MASTODON_CORS.filter(({ path }) => !path.test("/oauth/revoke") && !path.test("/oauth/userinfo")),
};
