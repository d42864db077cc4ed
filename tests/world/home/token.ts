import { createHash } from "node:crypto";
import { type Sent, sendHtml, sendJson } from "../server/exchange.ts";
import { authenticatedApp } from "./apps.ts";
import { ApiError, answer, type Call } from "./call.ts";
import type { App, AuthorizationCode, Token } from "./home-state.ts";
import { isSubset, scopesIn } from "./scopes.ts";

/** Doorkeeper's default. */
const CODE_LIFE_MS = 10 * 60_000;

const ERRORS = {
  invalid_client:
    "Client authentication failed due to unknown client, no client authentication included, or unsupported authentication method.",
  invalid_grant:
    "The provided authorization grant is invalid, expired, revoked, does not match the redirection URI used in the authorization request, or was issued to another client.",
  unsupported_grant_type: "The authorization grant type is not supported by the authorization server.",
  invalid_scope: "The requested scope is invalid, unknown, or malformed.",
  unauthorized_client: "You are not authorized to revoke this token",
} as const;

function refuse(call: Call, status: number, error: keyof typeof ERRORS): Sent {
  if (call.home.dress.errors === "html") return sendHtml(call.exchange, status, "<!doctype html><h1>Bad request</h1>");
  sendJson(call.exchange, status, { error, error_description: ERRORS[error] });
}

/** POST /oauth/token, JSON or form: a code becomes a token, once. */
export function issueToken(call: Call): Sent {
  const { params, home } = call;
  const app = authenticatedApp(call);
  if (app === undefined) return refuse(call, 401, "invalid_client");
  if (params.one("grant_type") === "client_credentials") {
    const scopes = scopesIn(params.one("scope") ?? "read");
    if (!isSubset(scopes, app.scopes)) return refuse(call, 400, "invalid_scope");
    return answerToken(call, tokenFor(call, app, scopes, false));
  }
  if (params.one("grant_type") === "refresh_token" && home.dress.tokenLifeSeconds !== undefined) {
    return renewToken(call, app);
  }
  if (params.one("grant_type") !== "authorization_code") return refuse(call, 400, "unsupported_grant_type");
  const code = home.state.codes.find((each) => each.value === params.one("code"));
  const good =
    code !== undefined &&
    code.app === app &&
    !code.used &&
    home.now() - code.createdAt < CODE_LIFE_MS &&
    code.redirectUri === params.one("redirect_uri") &&
    verifies(code, params.one("code_verifier"));
  if (!good) return refuse(call, 400, "invalid_grant");
  code.used = true;
  answerToken(call, tokenFor(call, app, code.scopes, true));
}

/** A refresh token is good once: it ends with the token that it came with. */
function renewToken(call: Call, app: App): Sent {
  const { tokens } = call.home.state;
  const asked = call.params.one("refresh_token");
  const old = tokens.find((token) => token.app === app && token.refreshToken === asked && !token.revoked);
  if (asked === undefined || old === undefined) return refuse(call, 400, "invalid_grant");
  old.revoked = true;
  answerToken(call, tokenFor(call, app, old.scopes, true));
}

/** RFC 7636, 4.6: the code was asked for with this hash of the verifier. A code asked for without one needs none. */
function verifies(code: AuthorizationCode, verifier: string | undefined): boolean {
  if (code.challenge === undefined) return true;
  if (verifier === undefined) return false;
  return createHash("sha256").update(verifier).digest("base64url") === code.challenge;
}

/** The same app, user and scopes get the same token again (`reuse_access_token`), where tokens do not end. */
function tokenFor({ home }: Call, app: App, scopes: readonly string[], hasUser: boolean): Token {
  const { tokenLifeSeconds: lifeSeconds } = home.dress;
  const same = home.state.tokens.find(
    (token) =>
      lifeSeconds === undefined &&
      token.app === app &&
      token.hasUser === hasUser &&
      !token.revoked &&
      token.scopes.join(" ") === scopes.join(" "),
  );
  if (same !== undefined) return same;
  const ending = lifeSeconds === undefined ? {} : { lifeSeconds, refreshToken: home.state.opaque("refresh") };
  const createdAt = Math.floor(home.now() / 1000);
  const token: Token = {
    value: home.state.opaque("token"),
    app,
    scopes,
    createdAt,
    hasUser,
    revoked: false,
    ...ending,
  };
  home.state.tokens.push(token);
  return token;
}

function answerToken(call: Call, token: Token): Sent {
  answer(
    call,
    {
      access_token: token.value,
      token_type: "Bearer",
      scope: token.scopes.join(" "),
      created_at: token.createdAt,
      ...(token.lifeSeconds !== undefined && { expires_in: token.lifeSeconds, refresh_token: token.refreshToken }),
    },
    { "Cache-Control": "no-store" },
  );
}

/** POST /oauth/revoke: idempotent, and only for the app's own tokens. */
export function revokeToken(call: Call): Sent {
  const { state, dress } = call.home;
  if (dress.revocation === "none") throw new ApiError(404, "Not Found");
  const app = authenticatedApp(call);
  const token = state.tokens.find((each) => each.value === call.params.one("token"));
  if (app === undefined || (token !== undefined && token.app !== app)) return refuse(call, 403, "unauthorized_client");
  if (token !== undefined) token.revoked = true;
  if (dress.revocation === "token and app") state.apps.splice(state.apps.indexOf(app), 1);
  answer(call, {});
}
