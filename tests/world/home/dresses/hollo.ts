import { EVERYWHERE_CORS } from "../../fediverse/cors.ts";
import type { Dress } from "../dress.ts";
import { MASTODON } from "./mastodon.ts";

export const HOLLO: Dress = {
  ...MASTODON,
  name: "Hollo",
  version: "4.4.0 (compatible; Hollo 0.6.10)",
  cors: EVERYWHERE_CORS,
  hasRateLimits: false,
};
