import { z } from "zod/mini";
import type { Account } from "../domain/account.ts";
import { formatAddress, makeHandle } from "../domain/handle.ts";
import { type AppRegistration, type Grant, type Instance, isMastodon, type PendingSignIn } from "../domain/sign-in.ts";
import { createClient } from "./client.ts";
import { readFailure } from "./failure.ts";
import { findInstance, isSilence } from "./find-instance.ts";
import { type OauthServer, readOauthServer } from "./oauth-server.ts";
import { createPkce, randomToken } from "./pkce.ts";
import { registerApp } from "./register-app.ts";
import { covers, type WantedScopes, wantedScopes } from "./scopes.ts";
import { SignInError } from "./sign-in-error.ts";
import { exchangeCode, type IssuedToken } from "./tokens.ts";

/** Has the instance show the code on a page instead of sending the window back with it (Doorkeeper's, and everybody's since). */
export const OUT_OF_BAND = "urn:ietf:wg:oauth:2.0:oob";

const Credentials = z.object({
  id: z.string(),
  username: z.string(),
  displayName: z.optional(z.nullable(z.string())),
  avatarStatic: z.optional(z.nullable(z.string())),
});

/** What the user wants. */
export interface SignInOrder {
  /** A server or a full handle, as it was typed. */
  readonly typed: string;
  /** Lists are to be used too, which takes wider scopes. */
  readonly withLists?: boolean;
  /** Whether an account at `instance` (origin) is to be added to those that are signed in: it must not sign in the same one again. */
  readonly isAnother?: (instance: string) => boolean;
}

/** What signing in needs from outside this folder. */
export interface SignInTools {
  readonly redirectUri: string;
  readonly now: () => number;
  readonly mayRead: (host: string) => Promise<boolean>;
  readonly loadRegistration: (instance: string) => Promise<AppRegistration | undefined>;
  readonly saveRegistration: (registration: AppRegistration) => Promise<void>;
}

/** Shows `url` to the user; gives the address that the window was sent back to. Throws a `SignInError`. */
export type OpenSignInWindow = (url: string) => Promise<string>;

/** A grant and whose it is. */
export interface SignedIn extends Grant {
  readonly account: Account;
}

/**
 * Signs in to the instance that is named: OAuth 2 with PKCE, with one registration per instance, kept (instances allow five in ten
 * minutes). A kept registration that the instance has forgotten is renewed once. Throws a `SignInError`.
 */
export async function signIn(order: SignInOrder, openWindow: OpenSignInWindow, tools: SignInTools): Promise<SignedIn> {
  const place = await findPlace(order, tools);
  const kept = await loadFitting(place, tools);
  const app = kept ?? (await register(place, place.scopes, tools));
  try {
    return await authorize(place, app, openWindow, tools);
  } catch (error) {
    const { fine, coarse } = place.scopes;
    if (error instanceof UnknownScopesError && fine !== coarse) {
      return authorize(place, await register(place, { fine: coarse, coarse }, tools), openWindow, tools);
    }
    if (error instanceof ForgottenError && kept !== undefined) {
      return authorize(place, await register(place, place.scopes, tools), openWindow, tools);
    }
    throw error;
  }
}

/**
 * The first half of signing in where no window can be sent back to the extension: the user opens the page at `url` and brings its code to
 * `finishSignIn`. Throws a `SignInError`.
 */
export async function beginSignIn(order: SignInOrder, tools: SignInTools): Promise<PendingSignIn> {
  const place = await findPlace(order, tools);
  return prepare(place, (await loadFitting(place, tools)) ?? (await register(place, place.scopes, tools)));
}

/** The second half: `answer` is a code, or the address with the code in it to which an instance sent the user. Throws a `SignInError`. */
export async function finishSignIn(pending: PendingSignIn, answer: string, now: () => number): Promise<SignedIn> {
  const text = answer.trim();
  return takeCode(pending, /[?&](?:code|error)=/.test(text) ? readCode(text, pending.state) : text, now);
}

async function takeCode(
  { instance, app, scope, verifier }: PendingSignIn,
  code: string,
  now: () => number,
): Promise<SignedIn> {
  const issued = await exchange(app, code, verifier, now);
  try {
    return { ...(await readAccount(instance, issued.token)), scope, app, ...issued };
  } catch (error) {
    // The token stays valid: it may be the one that this account has already (Mastodon gives the same again), and in use.
    throw toSignInError(error);
  }
}

/** Where to sign in, and to what. */
interface Place {
  readonly instance: Instance;
  readonly server: OauthServer;
  readonly scopes: WantedScopes;
  readonly isAnother: boolean;
}

async function findPlace(
  { typed, withLists = false, isAnother = () => false }: SignInOrder,
  { mayRead }: SignInTools,
): Promise<Place> {
  const instance = await findInstance(typed, { mayRead });
  const server = await readOauthServer(instance.origin);
  const scopes = wantedScopes(withLists);
  const isCoarse = server.scopes ? !covers(server.scopes.join(" "), scopes.fine) : /pixelfed/i.test(instance.version);
  return {
    instance,
    server,
    scopes: isCoarse ? { ...scopes, fine: scopes.coarse } : scopes,
    isAnother: isAnother(instance.origin),
  };
}

async function loadFitting({ instance, scopes }: Place, tools: SignInTools): Promise<AppRegistration | undefined> {
  const kept = await tools.loadRegistration(instance.origin);
  return kept && (covers(kept.scope, scopes.fine) || covers(kept.scope, scopes.coarse)) ? kept : undefined;
}

async function register(
  { instance, server }: Place,
  scopes: WantedScopes,
  tools: SignInTools,
): Promise<AppRegistration> {
  try {
    const app = await registerApp(instance.origin, tools.redirectUri, server, scopes);
    await tools.saveRegistration(app);
    return app;
  } catch (error) {
    throw toSignInError(error);
  }
}

async function prepare({ instance, server, scopes, isAnother }: Place, app: AppRegistration): Promise<PendingSignIn> {
  const [{ challenge, verifier }, state] = [await createPkce(), randomToken()];
  const scope = covers(app.scope, scopes.fine) ? scopes.fine : scopes.coarse;
  const url = new URL(server.authorizationPath, instance.origin);
  url.search = new URLSearchParams({
    response_type: "code",
    client_id: app.clientId,
    redirect_uri: app.redirectUri,
    scope,
    state,
    code_challenge: challenge,
    code_challenge_method: "S256",
    // Or the instance takes the account that is signed in to its own pages, and asks nothing.
    ...(isAnother && { force_login: "true" }),
  }).toString();
  return { instance, app, scope, state, verifier, url: url.href };
}

async function authorize(
  place: Place,
  app: AppRegistration,
  openWindow: OpenSignInWindow,
  { now }: SignInTools,
): Promise<SignedIn> {
  const pending = await prepare(place, app);
  const redirected = await openWindow(pending.url).catch(rethrowWindowError);
  return takeCode(pending, readCode(redirected, pending.state), now);
}

async function exchange(app: AppRegistration, code: string, verifier: string, now: () => number): Promise<IssuedToken> {
  try {
    return await exchangeCode(app, code, verifier, now);
  } catch (error) {
    const failure = readFailure(error);
    // `invalid_grant` is about the code (RFC 6749, section 5.2); any other refusal is about the app, in whatever words.
    const isOfApp = failure.kind === "status" && failure.status < 429 && failure.message !== "invalid_grant";
    throw isOfApp ? new ForgottenError({ cause: error }) : toSignInError(error);
  }
}

/** Some servers drop `state`; PKCE, which is always sent, binds the code as well. Another `state` than ours is never taken. */
function readCode(redirected: string, state: string): string {
  if (!URL.canParse(redirected)) throw new SignInError("refused");
  const { searchParams } = new URL(redirected);
  const echoed = searchParams.get("state");
  if (echoed !== null && echoed !== state) throw new SignInError("refused");
  const error = searchParams.get("error");
  if (error === "access_denied") throw new SignInError("denied");
  if (error === "invalid_scope") throw new UnknownScopesError();
  if (error !== null) throw new ForgottenError();
  const code = searchParams.get("code");
  if (code === null) throw new SignInError("refused");
  return code;
}

async function readAccount(instance: Instance, token: string): Promise<Pick<SignedIn, "account" | "homeId">> {
  const { origin, handleHost } = instance;
  const { id, username, displayName, avatarStatic } = Credentials.parse(
    await createClient(origin, { token }).v1.accounts.verifyCredentials(),
  );
  const handle = makeHandle(username, handleHost);
  if (handle === undefined) throw new SignInError("not-mastodon");
  const account: Account = {
    id: formatAddress(handle),
    instance: origin,
    displayName: displayName || username,
    ...(avatarStatic?.startsWith("https://") ? { avatarUrl: avatarStatic } : {}),
    ...(isMastodon(instance) && { isMastodon: true }),
  };
  return { account, homeId: id };
}

/** The instance no longer takes the app as it was registered. Where that was long ago, registering anew helps. */
class ForgottenError extends SignInError {
  constructor(options?: ErrorOptions) {
    super("refused", {}, options);
  }
}

/** The instance took the app, but not the scopes that it asks for (Pixelfed says so only now). */
class UnknownScopesError extends SignInError {
  constructor() {
    super("refused");
  }
}

/** An unknown `client_id` shows as an error page, and browsers tell of it only that the page could not be loaded. */
function rethrowWindowError(error: unknown): never {
  throw error instanceof SignInError && error.reason === "refused" ? new ForgottenError({ cause: error }) : error;
}

function toSignInError(error: unknown): SignInError {
  if (error instanceof SignInError) return error;
  const failure = readFailure(error);
  if (failure.kind === "status") {
    if (failure.status === 429) return new SignInError("rate-limited", {}, { cause: error });
    return new SignInError(failure.status >= 500 ? "unreachable" : "refused", {}, { cause: error });
  }
  // Everything that is not silence was an answer, but none of a Mastodon API.
  return new SignInError(isSilence(failure.cause) ? "unreachable" : "not-mastodon", {}, { cause: error });
}
