import { BaseHttp } from "masto/adapters/http/base-http.js";
import { SerializerNativeImpl } from "masto/adapters/serializers/serializer-native-impl.js";
import type { HttpRequestParams, HttpResponse } from "masto/interfaces/http.js";
import { readRefusal } from "./read-refusal.ts";
import { readText } from "./read-text.ts";

/** The longest answer there is: the peers of the largest instances, some 2 MB. */
const BODY_LIMIT_BYTES = 8 * 1024 * 1024;

export interface InstanceHttpOptions {
  readonly token?: string | undefined;
  /** Ends every call, beside the time limit of each. */
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs: number;
}

/**
 * The part of masto that speaks HTTP, written anew. masto 8.0.0's own loses the status of every error that comes without JSON (snac,
 * proxies, CDNs: its `createError` throws a TypeError), takes a 200 in HTML for an answer of `undefined`, and reads bodies without limit. It
 * sits behind an interface that masto exports, so everything else (paths, parameters, key case, the shape of the calls) remains masto's.
 *
 * `request` throws a `RefusalError` for an error status, whatever the body, and some other error where there is no answer, or none in JSON.
 */
export class InstanceHttp extends BaseHttp {
  readonly #serializer = new SerializerNativeImpl();
  readonly #instance: string;
  readonly #options: InstanceHttpOptions;

  constructor(instance: string, options: InstanceHttpOptions) {
    super();
    this.#instance = instance;
    this.#options = options;
  }

  async request<T>({ method = "GET", path, search, body }: HttpRequestParams): Promise<HttpResponse<T>> {
    const { token, signal, timeoutMs } = this.#options;
    const url = new URL(path, this.#instance);
    if (search !== undefined) url.search = String(this.#serializer.serialize("querystring", search));
    const timeout = AbortSignal.timeout(timeoutMs);
    const response = await fetch(url, {
      method,
      headers: {
        // Or Laravel (Pixelfed) tells its errors in HTML.
        Accept: "application/json",
        ...(body !== undefined && { "Content-Type": "application/json" }),
        ...(token !== undefined && { Authorization: `Bearer ${token}` }),
      },
      body: body === undefined ? null : this.#serializer.serialize("json", body),
      credentials: "omit",
      referrerPolicy: "no-referrer",
      cache: "no-store",
      // An answer that leads elsewhere would take the token along; an instance's API does not redirect, and the right host was found before.
      redirect: "error",
      signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
    });
    if (!response.ok) throw await readRefusal(response);
    // What it holds is checked by whoever asked.
    const data = this.#serializer.deserialize<T>("json", await readText(response, BODY_LIMIT_BYTES));
    return { headers: response.headers, data };
  }
}
