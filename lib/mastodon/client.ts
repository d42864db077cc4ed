import type { mastodon } from "masto";
import { HttpActionDispatcher } from "masto/adapters/action/dispatcher-http.js";
import { HttpActionDispatcherHookMastodon } from "masto/adapters/action/dispatcher-http-hook-mastodon.js";
import { createActionProxy } from "masto/adapters/action/proxy.js";
import { InstanceHttp } from "./instance-http.ts";

/** An instance looks a remote person up while we wait, at a server that may be slow. */
export const CALL_TIMEOUT_MS = 20_000;

export type RestClient = mastodon.rest.Client;

export interface ClientOptions {
  readonly token?: string | undefined;
  /** Ends every call of the client, beside the time limit of each. */
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs?: number | undefined;
}

/**
 * A client for one instance, as masto's `createRestAPIClient` makes it, but with our own HTTP (see instance-http.ts).
 *
 * Write the whole chain at every call: a part of it kept in a variable is good for one call only (masto 8.0.0).
 */
export function createClient(instance: string, options: ClientOptions = {}): RestClient {
  return createActionProxy<mastodon.rest.Client>(dispatcher(instance, options), { context: ["api"] });
}

/**
 * `redirect: "error"`: an answer that leads elsewhere would take the token along; an instance's API does not redirect, and the right host
 * was found before.
 */
function dispatcher(instance: string, { token, signal, timeoutMs = CALL_TIMEOUT_MS }: ClientOptions) {
  const http = new InstanceHttp({
    url: instance,
    timeout: timeoutMs,
    requestInit: {
      credentials: "omit",
      referrerPolicy: "no-referrer",
      cache: "no-store",
      redirect: "error",
      ...(signal === undefined ? {} : { signal }),
    },
    ...(token === undefined ? {} : { accessToken: token }),
  });
  return new HttpActionDispatcher(http, new HttpActionDispatcherHookMastodon(http));
}
