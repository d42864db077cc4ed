import { EVERYWHERE_CORS } from "../../fediverse/cors.ts";
import type { Dress } from "../dress.ts";
import { MASTODON } from "./mastodon.ts";

/** PKCE or nothing, and `state` does not come back. */
export const INDIEKIT: Dress = {
  ...MASTODON,
  name: "Indiekit",
  version: "4.0.0 (compatible; Indiekit)",
  pkce: "demanded",
  echoesState: false,
  cors: EVERYWHERE_CORS,
  hasRateLimits: false,
  hasLists: false,
};
