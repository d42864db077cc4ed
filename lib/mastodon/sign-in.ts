import { z } from "zod/mini";
import type { Account } from "../domain/account.ts";
import { formatAddress, makeHandle } from "../domain/handle.ts";
import { createClient, createTokenClient } from "./client.ts";
import { readFailure } from "./failure.ts";
import { type FoundInstance, findInstance } from "./find-instance.ts";
import { createPkce, randomToken } from "./pkce.ts";
import { SignInError } from "./sign-in-error.ts";

/** The least that finding and following people takes (the `doorkeeper_authorize!` lines of Mastodon's API controllers). */
const SCOPE = "read:accounts read:search read:follows write:follows";
const CLIENT_NAME = "Flockover";

const Registered = z.object({ clientId: z.string(), clientSecret: z.string() });
const Issued = z.object({ accessToken: z.string() });
const Credentials = z.object({
  username: z.string(),
  displayName: z.optional(z.nullable(z.string())),
  avatarStatic: z.optional(z.nullable(z.string())),
});

/** What an instance gave when the extension was registered there. */
export interface Registration {
  readonly instance: string;
  readonly redirectUri: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope: string;
}

/** What signing in needs from outside this folder. */
export interface SignInTools {
  readonly redirectUri: string;
  /** Shows `url` to the user; gives the address that the window was sent back to. Throws a `SignInError`. */
  readonly openSignInWindow: (url: string) => Promise<string>;
  readonly loadRegistration: (instance: string, redirectUri: string) => Promise<Registration | undefined>;
  readonly saveRegistration: (registration: Registration) => Promise<void>;
  readonly deleteRegistration: (instance: string, redirectUri: string) => Promise<void>;
}

/** A token and whose it is. It belongs in the store of the background, and in requests to `account.instance`. */
export interface SignedIn {
  readonly account: Account;
  readonly token: string;
  readonly scope: string;
}

/**
 * Signs in to the instance that `typed` names: OAuth 2 with PKCE, with one registration per instance, kept (instances allow five in ten
 * minutes). A kept registration that the instance has forgotten is renewed once. Throws a `SignInError`.
 */
export async function signIn(typed: string, tools: SignInTools): Promise<SignedIn> {
  const instance = await findInstance(typed);
  const kept = await tools.loadRegistration(instance.origin, tools.redirectUri);
  if (kept !== undefined && kept.scope === SCOPE) {
    try {
      return await authorize(instance, kept, tools);
    } catch (error) {
      if (!(error instanceof ForgottenError)) throw error;
      await tools.deleteRegistration(instance.origin, tools.redirectUri);
    }
  }
  const registration = await register(instance.origin, tools.redirectUri);
  await tools.saveRegistration(registration);
  return authorize(instance, registration, tools);
}

/** Tells the instance to forget a token. That the instance cannot be reached is no reason to keep it here. */
export async function signOut(registration: Registration, token: string): Promise<void> {
  const { clientId, clientSecret, instance } = registration;
  await createTokenClient(instance)
    .revoke({ clientId, clientSecret, token })
    .catch(() => undefined);
}

async function register(instance: string, redirectUri: string): Promise<Registration> {
  try {
    const app = await createClient(instance).v1.apps.create({
      clientName: CLIENT_NAME,
      redirectUris: redirectUri,
      scopes: SCOPE,
    });
    return { ...Registered.parse(app), instance, redirectUri, scope: SCOPE };
  } catch (error) {
    throw toSignInError(error);
  }
}

async function authorize(instance: FoundInstance, registration: Registration, tools: SignInTools): Promise<SignedIn> {
  const { clientId, redirectUri, scope } = registration;
  const [pkce, state] = [await createPkce(), randomToken()];
  const url = new URL("/oauth/authorize", instance.origin);
  url.search = new URLSearchParams({
    response_type: "code",
    client_id: clientId,
    redirect_uri: redirectUri,
    scope,
    state,
    code_challenge: pkce.challenge,
    code_challenge_method: "S256",
  }).toString();
  const code = readCode(await tools.openSignInWindow(url.href).catch(rethrowWindowError), state);
  const token = await exchange(registration, code, pkce.verifier);
  try {
    return { account: await readAccount(instance, token), token, scope };
  } catch (error) {
    // The token stays valid: it may be the one that this account has already (Mastodon gives the same again), and in use.
    throw toSignInError(error);
  }
}

async function exchange(registration: Registration, code: string, codeVerifier: string): Promise<string> {
  const { instance, clientId, clientSecret, redirectUri, scope } = registration;
  try {
    // `codeVerifier` is sent, though masto's type of the call leaves it out.
    const grant = { clientId, clientSecret, redirectUri, scope, code, codeVerifier };
    const issued = await createTokenClient(instance).token.create({ grantType: "authorization_code", ...grant });
    return Issued.parse(issued).accessToken;
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
  if (error !== null) throw new ForgottenError();
  const code = searchParams.get("code");
  if (code === null) throw new SignInError("refused");
  return code;
}

async function readAccount({ origin, handleHost }: FoundInstance, token: string): Promise<Account> {
  const { username, displayName, avatarStatic } = Credentials.parse(
    await createClient(origin, { token }).v1.accounts.verifyCredentials(),
  );
  const handle = makeHandle(username, handleHost);
  if (handle === undefined) throw new SignInError("not-mastodon");
  return {
    id: formatAddress(handle),
    instance: origin,
    displayName: displayName || username,
    ...(avatarStatic?.startsWith("https://") ? { avatarUrl: avatarStatic } : {}),
  };
}

/** The instance no longer takes the app as it was registered. Where that was long ago, registering anew helps. */
class ForgottenError extends SignInError {
  constructor(options?: ErrorOptions) {
    super("refused", options);
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
    if (failure.status === 429) return new SignInError("rate-limited", { cause: error });
    return new SignInError(failure.status >= 500 ? "unreachable" : "refused", { cause: error });
  }
  // fetch fails with these two; everything else was an answer, but none of a Mastodon API.
  const isSilence = failure.cause instanceof TypeError || failure.cause instanceof DOMException;
  return new SignInError(isSilence ? "unreachable" : "not-mastodon", { cause: error });
}
