import { EVERYWHERE_CORS } from "../../fediverse/cors.ts";
import { VERSIONS } from "../../fediverse/nodeinfo.ts";
import type { Dress } from "../dress.ts";
import { MASTODON } from "./mastodon.ts";

/** Tokens may end, as the people who run it have set it, and are renewed by the refresh token that came with them. */
export const PLEROMA: Dress = {
  ...MASTODON,
  name: "Pleroma",
  version: `2.7.2 (compatible; Pleroma ${VERSIONS.pleroma})`,
  hasMetadata: false,
  pkce: "ignored",
  takesListOfRedirects: false,
  tokenLifeSeconds: 600,
  cors: EVERYWHERE_CORS,
  hasRateLimits: false,
};

export const AKKOMA: Dress = { ...PLEROMA, name: "Akkoma", version: "2.7.2 (compatible; Akkoma 3.13.2)" };
