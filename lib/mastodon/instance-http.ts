import { HttpConfigImpl, type MastoHttpConfigProps } from "masto/adapters/config/http-config.js";
import { BaseHttp } from "masto/adapters/http/base-http.js";
import { SerializerNativeImpl } from "masto/adapters/serializers/serializer-native-impl.js";
import type { HttpRequestParams, HttpResponse } from "masto/interfaces/http.js";
import { readRefusal } from "./read-refusal.ts";
import { readText } from "./read-text.ts";

/** The longest answer there is: the peers of the largest instances, some 2 MB. */
const BODY_LIMIT_BYTES = 8 * 1024 * 1024;

/**
 * The part of masto that speaks HTTP, written anew. masto 8.0.0's own loses the status of every error that comes without JSON (snac,
 * proxies, CDNs: its `createError` throws a TypeError), takes a 200 in HTML for an answer of `undefined`, and reads bodies without limit. It
 * sits behind an interface that masto exports, so everything else (paths, parameters, key case, the shape of the calls) remains masto's.
 *
 * `request` throws a `RefusalError` for an error status, whatever the body, and some other error where there is no answer, or none in JSON.
 */
export class InstanceHttp extends BaseHttp {
  readonly #serializer = new SerializerNativeImpl();
  readonly #config: HttpConfigImpl;

  constructor(props: MastoHttpConfigProps) {
    super();
    this.#config = new HttpConfigImpl(props, this.#serializer);
  }

  async request<T>({ method, path, search, body, requestInit = {} }: HttpRequestParams): Promise<HttpResponse<T>> {
    const init = this.#config.mergeRequestInitWithDefaults(requestInit);
    const headers = new Headers(init.headers);
    // Or Laravel (Pixelfed) tells its errors in HTML.
    headers.set("Accept", "application/json");
    if (body !== undefined) headers.set("Content-Type", "application/json");
    const response = await fetch(this.#config.resolvePath(path, search), {
      ...init,
      method,
      headers,
      body: body === undefined ? null : this.#serializer.serialize("json", body),
    });
    if (!response.ok) throw await readRefusal(response);
    // What it holds is checked by whoever asked.
    const data = this.#serializer.deserialize<T>("json", await readText(response, BODY_LIMIT_BYTES));
    return { headers: response.headers, data };
  }
}
