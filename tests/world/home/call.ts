import type { Instance } from "../fediverse/instances.ts";
import type { Person } from "../people/person.ts";
import { type Exchange, header, sendJson } from "../server/exchange.ts";
import type { Params } from "../server/params.ts";
import type { Dress } from "./dress.ts";
import type { HomeState, Token } from "./home-state.ts";
import type { RateLimits } from "./rate-limits.ts";
import { scopesIn } from "./scopes.ts";

/** What the parts of one of the user's instances work with. */
export interface Home {
  readonly host: string;
  /** Whose account it is. */
  readonly user: Person;
  readonly dress: Dress;
  readonly state: HomeState;
  readonly limits: RateLimits;
  /** Ms since the epoch. */
  readonly now: () => number;
  /** The host as the world plays it now, if it answers as a fediverse server: what a look-up by the home server would meet. */
  readonly answering: (host: string) => Instance | undefined;
}

/** One call to the home instance. */
export interface Call {
  readonly home: Home;
  readonly exchange: Exchange;
  readonly params: Params;
  /** The parts of the path that the route's pattern caught. */
  readonly caught: readonly string[];
}

/** An answer in Mastodon's own words, thrown to end a call. */
export class ApiError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export const RECORD_NOT_FOUND = "Record not found";
export const NOT_ALLOWED = "This action is not allowed";

export function answer(call: Call, body: unknown, headers: Record<string, string> = {}): void {
  sendJson(call.exchange, 200, body, headers);
}

/** The token of the Authorization header, undefined when there is no header; throws when there is one and it is not good. */
function tokenOf(exchange: Exchange, { state, now }: Pick<Home, "state" | "now">): Token | undefined {
  const value = /^Bearer (.+)$/i.exec(header(exchange, "authorization") ?? "")?.[1];
  if (value === undefined) return undefined;
  const token = state.tokens.find((each) => each.value === value);
  if (token === undefined) throw new ApiError(401, "The access token is invalid");
  if (token.revoked) throw new ApiError(401, "The access token was revoked");
  const { createdAt, lifeSeconds = Number.POSITIVE_INFINITY } = token;
  if (now() >= (createdAt + lifeSeconds) * 1000) throw new ApiError(401, "The access token expired");
  return token;
}

/** Demands a user's token with one of the scopes. */
export function requireUser({ exchange, home }: Call, anyOf: string): Token {
  const token = tokenOf(exchange, home);
  if (token === undefined) throw new ApiError(401, "The access token is invalid");
  checkScope(home, token, anyOf);
  if (!token.hasUser) throw new ApiError(422, "This method requires an authenticated user");
  return token;
}

/** Takes no token too, but a token that comes must have one of the scopes. */
export function allowUser({ exchange, home }: Call, anyOf: string): Token | undefined {
  const token = tokenOf(exchange, home);
  if (token !== undefined) checkScope(home, token, anyOf);
  return token;
}

function checkScope({ dress }: Home, token: Token, anyOf: string): void {
  if (dress.enforcesScopes && !scopesIn(anyOf).some((scope) => token.scopes.includes(scope))) {
    throw new ApiError(403, "This action is outside the authorized scopes");
  }
}
