import { EVERYWHERE_CORS } from "../../fediverse/cors.ts";
import type { Dress } from "../dress.ts";
import { MASTODON } from "./mastodon.ts";

/** No scopes, no PKCE, errors as web pages; revoking a token deletes the app with it. */
export const SNAC: Dress = {
  ...MASTODON,
  name: "snac",
  version: "4.0.0 (not true; really snac/2.75)",
  hasMetadata: false,
  unknownScopes: "taken",
  enforcesScopes: false,
  pkce: "ignored",
  takesListOfRedirects: false,
  revocation: "token and app",
  errors: "html",
  cors: EVERYWHERE_CORS,
  relationshipsAtOnce: 1,
  hasRateLimits: false,
};
