import { createOAuthAPIClient, createRestAPIClient, type mastodon } from "masto";

/** An instance looks a remote person up while we wait, at a server that may be slow. */
const CALL_TIMEOUT_MS = 20_000;

export type RestClient = mastodon.rest.Client;

/**
 * A client for one instance. `redirect: "error"`: an answer that leads elsewhere would take the token along; an instance's API does
 * not redirect, and the right host was found before.
 *
 * Write the whole chain at every call: a part of it kept in a variable is good for one call only (masto 8.0.0).
 */
export function createClient(instance: string, token?: string): RestClient {
  return createRestAPIClient({ ...connection(instance), ...(token === undefined ? {} : { accessToken: token }) });
}

/** A client for the token endpoints of one instance. */
export function createTokenClient(instance: string): mastodon.oauth.Client {
  return createOAuthAPIClient(connection(instance));
}

function connection(instance: string) {
  const requestInit: RequestInit = {
    credentials: "omit",
    referrerPolicy: "no-referrer",
    cache: "no-store",
    redirect: "error",
  };
  return { url: instance, timeout: CALL_TIMEOUT_MS, requestInit, log: "error" as const };
}
