import { escapeHtml, redirect, type Sent, sendHtml } from "../server/exchange.ts";
import { OUT_OF_BAND } from "./apps.ts";
import { authorizePage, oauthErrorPage, outOfBandPage } from "./authorize-page.ts";
import type { Call } from "./call.ts";
import type { Dress } from "./dress.ts";
import type { App } from "./home-state.ts";
import { isSubset, scopesIn } from "./scopes.ts";

/** A request for authorization that named an app and one of its redirect addresses. */
interface AuthorizationRequest {
  readonly app: App;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly state: string | undefined;
  readonly challenge: string | undefined;
}

/** Form field against forged decisions; the user of the world is always signed in. */
const FORM_TOKEN = "form-token-of-wanderer";

/** GET /oauth/authorize: the page on which the user decides. */
export function showAuthorize(call: Call): Sent {
  const request = check(call);
  if (request === undefined) return;
  const kept = [
    "client_id",
    "redirect_uri",
    "response_type",
    "scope",
    "state",
    "code_challenge",
    "code_challenge_method",
  ];
  const fields: [string, string][] = [["authenticity_token", FORM_TOKEN]];
  for (const name of kept) {
    const value = call.params.one(name);
    if (value !== undefined) fields.push([name, value]);
  }
  sendHtml(call.exchange, 200, authorizePage(call.home, request.app, request.scopes, fields));
}

/** POST /oauth/authorize: the decision, which goes to the app's redirect address. */
export function decideAuthorize(call: Call): Sent {
  const request = check(call);
  if (request === undefined) return;
  if (call.params.one("authenticity_token") !== FORM_TOKEN) {
    return sendHtml(
      call.exchange,
      422,
      oauthErrorPage(call.home, "Security verification failed. Are you blocking cookies?"),
    );
  }
  if (call.params.one("decision") !== "authorize") {
    return sendBack(call, request.redirectUri, request.state, {
      error: "access_denied",
      error_description: "The resource owner or authorization server denied the request.",
    });
  }
  const { state: home, now } = { state: call.home.state, now: call.home.now };
  const value = home.opaque("code");
  const { app, redirectUri, scopes, challenge } = request;
  home.codes.push({ value, app, redirectUri, scopes, challenge, createdAt: now(), used: false });
  if (redirectUri === OUT_OF_BAND) return sendHtml(call.exchange, 200, outOfBandPage(call.home, value));
  sendBack(call, redirectUri, request.state, { code: value });
}

/** Checks in Doorkeeper's order: what concerns the redirect address is shown here, everything else is sent to it. */
function check(call: Call): AuthorizationRequest | undefined {
  const { params, exchange } = call;
  const app = call.home.state.apps.find((each) => each.clientId === params.one("client_id"));
  if (app === undefined) {
    const message =
      "Client authentication failed due to unknown client, no client authentication included, or unsupported authentication method.";
    sendHtml(exchange, 401, oauthErrorPage(call.home, message));
    return undefined;
  }
  const redirectUri = params.one("redirect_uri") ?? "";
  if (!app.redirectUris.includes(redirectUri)) {
    const message = "The requested redirect uri is malformed or doesn't match client redirect URI.";
    sendHtml(exchange, 400, oauthErrorPage(call.home, escapeHtml(message)));
    return undefined;
  }
  const state = params.one("state");
  const scopes = scopesIn(params.one("scope") ?? "read");
  const { dress } = call.home;
  const challenge = dress.pkce === "ignored" ? undefined : params.one("code_challenge");
  const error =
    params.one("response_type") !== "code"
      ? ["unsupported_response_type", "The authorization server does not support this response type."]
      : !isSubset(scopes, app.scopes) || !isKnown(scopes, dress)
        ? ["invalid_scope", "The requested scope is invalid, unknown, or malformed."]
        : challenge !== undefined && params.one("code_challenge_method") !== "S256"
          ? ["invalid_code_challenge_method", "The code challenge method must be S256."]
          : dress.pkce === "demanded" && challenge === undefined
            ? ["invalid_request", "A code challenge is required."]
            : undefined;
  if (error !== undefined) {
    sendBack(call, redirectUri, state, { error: error[0] ?? "", error_description: error[1] ?? "" });
    return undefined;
  }
  return { app, redirectUri, scopes, state, challenge };
}

function isKnown(scopes: readonly string[], dress: Dress): boolean {
  return dress.unknownScopes !== "refused at authorization" || scopes.every((scope) => dress.scopes.includes(scope));
}

function sendBack(call: Call, redirectUri: string, state: string | undefined, answer: Record<string, string>): Sent {
  const target = new URL(redirectUri);
  const echoed = call.home.dress.echoesState ? state : undefined;
  for (const [name, value] of Object.entries({ ...answer, ...(echoed === undefined ? {} : { state: echoed }) })) {
    target.searchParams.set(name, value);
  }
  redirect(call.exchange, target.href);
}
