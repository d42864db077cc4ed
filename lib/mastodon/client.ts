import type { mastodon } from "masto";
import { createActionProxy } from "masto/adapters/action/proxy.js";
import { InstanceHttp, type InstanceHttpOptions } from "./instance-http.ts";

/** An instance looks a remote person up while we wait, at a server that may be slow. */
export const CALL_TIMEOUT_MS = 20_000;

export type RestClient = mastodon.rest.Client;

export interface CallOptions {
  readonly now: () => number;
  readonly timeoutMs?: number;
}

export interface ClientOptions extends Omit<InstanceHttpOptions, "timeoutMs"> {
  readonly timeoutMs?: number | undefined;
}

/**
 * A client for one instance, as masto's `createRestAPIClient` makes it, but with our own HTTP (see instance-http.ts).
 *
 * Write the whole chain at every call: a part of it kept in a variable is good for one call only (masto 8.0.0).
 */
export function createClient(instance: string, options: ClientOptions = {}): RestClient {
  const http = new InstanceHttp(instance, { ...options, timeoutMs: options.timeoutMs ?? CALL_TIMEOUT_MS });
  return createActionProxy<mastodon.rest.Client>(http, { context: ["api"] });
}
