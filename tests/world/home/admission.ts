import { type Exchange, header } from "../server/exchange.ts";
import type { Params } from "../server/params.ts";
import { ApiError, type Home } from "./call.ts";
import { BUCKETS, type BucketState, closest, rateLimitHeaders } from "./rate-limits.ts";

/** All callers of the world share one address, as the user's browser does. */
const ADDRESS = "127.0.0.1";

/**
 * Counts a call against Mastodon's throttles (rack_attack.rb), tells the closest bucket in the headers and throws 429 when
 * one is used up. Only `/api` is throttled.
 */
export function admit(exchange: Exchange, params: Params, { state, limits, user, dress }: Home): void {
  const { pathname } = exchange.url;
  if (!dress.hasRateLimits || !pathname.startsWith("/api/")) return;
  const value = /^Bearer (.+)$/i.exec(header(exchange, "authorization") ?? "")?.[1];
  const token = state.tokens.find((each) => each.value === value && !each.revoked);
  const buckets: BucketState[] = [];
  if (token === undefined) buckets.push(limits.count(BUCKETS.perAddress, ADDRESS));
  else {
    buckets.push(limits.count(BUCKETS.perToken, token.value));
    if (token.hasUser) buckets.push(limits.count(BUCKETS.perUser, user.user));
  }
  if (["page", "min_id", "max_id", "since_id"].some((name) => params.has(name))) {
    buckets.push(limits.count(BUCKETS.paging, token?.hasUser ? user.user : ADDRESS));
  }
  if (exchange.method === "POST" && pathname === "/api/v1/apps") buckets.push(limits.count(BUCKETS.apps, ADDRESS));
  const nearest = closest(buckets);
  if (nearest === undefined) return;
  for (const [name, text] of Object.entries(rateLimitHeaders(nearest))) exchange.response.setHeader(name, text);
  if (nearest.exceeded) throw new ApiError(429, "Too many requests");
}
