import { EVERYWHERE_CORS } from "../../fediverse/cors.ts";
import { VERSIONS } from "../../fediverse/nodeinfo.ts";
import type { Dress } from "../dress.ts";
import { MASTODON } from "./mastodon.ts";

/** A remote follow is a request until the other server has accepted it. */
export const GOTOSOCIAL: Dress = {
  ...MASTODON,
  name: "GoToSocial",
  version: VERSIONS.gotosocial,
  hasMetadata: false,
  unknownScopes: "taken",
  pkce: "ignored",
  takesListOfRedirects: false,
  cors: EVERYWHERE_CORS,
  follows: "requested first",
};
