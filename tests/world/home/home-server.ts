import { applyCors } from "../fediverse/cors.ts";
import { picture } from "../fediverse/picture.ts";
import { type Exchange, escapeHtml, type Handler, send, sendHtml, sendJson } from "../server/exchange.ts";
import { readParams } from "../server/params.ts";
import { listAccounts, listFollowing, lookupAccount, showAccount, verifyCredentials } from "./accounts.ts";
import { admit } from "./admission.ts";
import { registerApp } from "./apps.ts";
import { decideAuthorize, showAuthorize } from "./authorize.ts";
import { ApiError, type Call, type Home, RECORD_NOT_FOUND } from "./call.ts";
import { follow, listRelationships, unfollow } from "./follows.ts";
import { showInstance, showInstanceV1, showOauthMetadata, showPeers } from "./instance-info.ts";
import { addMembers, createList, listLists, listMembers } from "./lists.ts";
import { search } from "./search.ts";
import { issueToken, revokeToken } from "./token.ts";

type Route = readonly [method: "GET" | "POST", path: RegExp, handle: (call: Call) => void];

const ROUTES: readonly Route[] = [
  ["GET", /^\/\.well-known\/oauth-authorization-server$/, showOauthMetadata],
  ["POST", /^\/api\/v1\/apps$/, registerApp],
  ["GET", /^\/oauth\/authorize$/, showAuthorize],
  ["POST", /^\/oauth\/authorize$/, decideAuthorize],
  ["POST", /^\/oauth\/token$/, issueToken],
  ["POST", /^\/oauth\/revoke$/, revokeToken],
  ["GET", /^\/api\/v1\/accounts\/verify_credentials$/, verifyCredentials],
  ["GET", /^\/api\/v1\/accounts\/lookup$/, lookupAccount],
  ["GET", /^\/api\/v1\/accounts\/relationships$/, listRelationships],
  ["GET", /^\/api\/v1\/accounts$/, listAccounts],
  ["GET", /^\/api\/v1\/accounts\/(\d+)\/following$/, listFollowing],
  ["POST", /^\/api\/v1\/accounts\/(\d+)\/follow$/, follow],
  ["POST", /^\/api\/v1\/accounts\/(\d+)\/unfollow$/, unfollow],
  ["GET", /^\/api\/v1\/accounts\/([^/]+)$/, showAccount],
  ["GET", /^\/api\/v1\/lists$/, listLists],
  ["POST", /^\/api\/v1\/lists$/, createList],
  ["GET", /^\/api\/v1\/lists\/([^/]+)\/accounts$/, listMembers],
  ["POST", /^\/api\/v1\/lists\/([^/]+)\/accounts$/, addMembers],
  ["GET", /^\/api\/v2\/search$/, search],
  ["GET", /^\/api\/v1\/instance$/, showInstanceV1],
  ["GET", /^\/api\/v2\/instance$/, showInstance],
  ["GET", /^\/api\/v1\/instance\/peers$/, showPeers],
];

/**
 * One of the user's own instances: its API and sign-in, in the way of its software; everything else goes to `rest` (WebFinger, profile pages).
 * @param scale how many times shorter the rate-limit windows are; every answer says so in `X-World-Window-Scale`
 */
export function homeHandler(home: Home, scale: number, rest: Handler): Handler {
  return async (exchange) => {
    const { pathname } = exchange.url;
    exchange.response.setHeader("X-World-Window-Scale", String(scale));
    const drawn = /^\/(?:avatars|headers)\/(\w+)\.svg$|^\/thumbnail\.svg$/.exec(pathname);
    if (drawn !== null) return send(exchange, 200, picture(drawn[1] ?? "home"), { "Content-Type": "image/svg+xml" });
    if (!/^\/(api|oauth)\//.test(pathname) && !pathname.startsWith("/.well-known/oauth")) return rest(exchange);
    if (applyCors(exchange, home.dress.cors)) return;
    try {
      await route(exchange, home);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (home.dress.errors === "json") sendJson(exchange, error.status, { error: error.message });
      else sendHtml(exchange, error.status, `<!doctype html><h1>${escapeHtml(error.message)}</h1>`);
    }
  };
}

async function route(exchange: Exchange, home: Home): Promise<void> {
  const params = await readParams(exchange);
  admit(exchange, params, home);
  const method = exchange.method === "HEAD" ? "GET" : exchange.method;
  for (const [verb, path, handle] of ROUTES) {
    const match = path.exec(exchange.url.pathname);
    if (verb === method && match !== null) return handle({ home, exchange, params, caught: match.slice(1) });
  }
  throw new ApiError(404, exchange.url.pathname.startsWith("/api/") ? RECORD_NOT_FOUND : "Not Found");
}
