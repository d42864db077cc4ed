import { PIXELFED_CORS } from "../../fediverse/cors.ts";
import { VERSIONS } from "../../fediverse/nodeinfo.ts";
import type { Dress } from "../dress.ts";
import { MASTODON } from "./mastodon.ts";

/** Coarse scopes, checked by Passport when the window opens; no API across origins; tokens last a year; no way to revoke one. */
export const PIXELFED: Dress = {
  ...MASTODON,
  name: "Pixelfed",
  version: `3.5.3 (compatible; Pixelfed ${VERSIONS.pixelfed})`,
  hasMetadata: false,
  scopes: ["read", "write", "follow", "push"],
  unknownScopes: "refused at authorization",
  takesListOfRedirects: false,
  tokenLifeSeconds: 356 * 24 * 60 * 60,
  revocation: "none",
  cors: PIXELFED_CORS,
  relationshipsAtOnce: 20,
  followingPages: "prev",
  hasRateLimits: false,
  hasLists: false,
};
