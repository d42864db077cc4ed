import { SerializerNativeImpl } from "masto/adapters/serializers/serializer-native-impl.js";
import type { ActionDispatcher, AnyAction } from "masto/interfaces/action.js";
import { readRefusal } from "./read-refusal.ts";
import { readText } from "./read-text.ts";

/** The longest answer there is: the peers of the largest instances, some 2 MB. */
const BODY_LIMIT_BYTES = 8 * 1024 * 1024;

/** The actions that are a method of HTTP, as masto has them; all others are a POST to a path that ends in their name. */
const METHODS: ReadonlyMap<string, string> = new Map([
  ["fetch", "GET"],
  ["list", "GET"],
  ["create", "POST"],
  ["update", "PUT"],
  ["remove", "DELETE"],
]);
/** And those that only read, although their name stands in the path. */
const NAMED_READS: ReadonlySet<string> = new Set(["lookup", "verify_credentials"]);

export interface DispatcherOptions {
  readonly token?: string | undefined;
  /** Ends every call, beside the time limit of each. */
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs: number;
}

/**
 * The part of masto that speaks HTTP, written anew. masto 8.0.0's own loses the status of every error that comes without JSON (snac,
 * proxies, CDNs: its `createError` throws a TypeError), takes a 200 in HTML for an answer of `undefined`, and reads bodies without limit. It
 * sits behind an interface that masto exports, so the rest (paths, parameters, key case, the types of the calls) remains masto's; but a list
 * is one page, to be awaited.
 *
 * A call throws a `RefusalError` for an error status, whatever the body, and some other error where there is no answer, or none in JSON.
 */
export class InstanceDispatcher implements ActionDispatcher<AnyAction> {
  readonly #serializer = new SerializerNativeImpl();
  readonly #instance: string;
  readonly #options: DispatcherOptions;

  constructor(instance: string, options: DispatcherOptions) {
    this.#instance = instance;
    this.#options = options;
  }

  async dispatch<Result>({ type, path, data, raw }: AnyAction): Promise<Result> {
    const { token, signal, timeoutMs } = this.#options;
    const method = METHODS.get(type) ?? (NAMED_READS.has(type) ? "GET" : "POST");
    const url = new URL(METHODS.has(type) ? path : `${path}/${type}`, this.#instance);
    const isRead = method === "GET";
    if (isRead && data !== undefined) url.search = String(this.#serializer.serialize("querystring", data));
    const body = isRead || data === undefined ? null : this.#serializer.serialize("json", data);
    const timeout = AbortSignal.timeout(timeoutMs);
    const response = await fetch(url, {
      method,
      headers: {
        // Or Laravel (Pixelfed) tells its errors in HTML.
        Accept: "application/json",
        ...(body !== null && { "Content-Type": "application/json" }),
        ...(token !== undefined && { Authorization: `Bearer ${token}` }),
      },
      body,
      credentials: "omit",
      referrerPolicy: "no-referrer",
      cache: "no-store",
      // An answer that leads elsewhere would take the token along; an instance's API does not redirect, and the right host was found before.
      redirect: "error",
      signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
    });
    if (!response.ok) throw await readRefusal(response);
    // What it holds is checked by whoever asked.
    const read: unknown = this.#serializer.deserialize("json", await readText(response, BODY_LIMIT_BYTES));
    return (raw ? { headers: response.headers, data: read } : read) as Result;
  }
}
