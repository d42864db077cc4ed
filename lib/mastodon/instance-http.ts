import { SerializerNativeImpl } from "masto/adapters/serializers/serializer-native-impl.js";
import type { ActionDispatcher, AnyAction } from "masto/interfaces/action.js";
import { readRefusal } from "./read-refusal.ts";
import { readText } from "./read-text.ts";

/** The longest answer there is: the peers of the largest instances, some 2 MB. */
const BODY_LIMIT_BYTES = 8 * 1024 * 1024;

/** Actions that stand for a method of HTTP; any other ends the path of its call. */
const METHODS: Readonly<Record<string, string>> = { fetch: "GET", list: "GET", create: "POST" };
/** Of those others the ones that change nothing. */
const QUESTIONS: ReadonlySet<string> = new Set(["lookup", "verify_credentials"]);

export interface InstanceHttpOptions {
  readonly token?: string | undefined;
  /** Ends every call, beside the time limit of each. */
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs: number;
}

/**
 * The part of masto that speaks HTTP, written anew. masto 8.0.0's own loses the status of every error that comes without JSON (snac,
 * proxies, CDNs: its `createError` throws a TypeError), takes a 200 in HTML for an answer of `undefined`, reads bodies without limit, and
 * carries the upload of pictures along. It sits behind an interface that masto exports, so everything else (paths, parameters, key case, the
 * shape of the calls) remains masto's.
 *
 * `dispatch` rejects with a `RefusalError` for an error status, whatever the body, and some other error where there is no answer, or none in JSON.
 */
export class InstanceHttp implements ActionDispatcher<AnyAction> {
  readonly #serializer = new SerializerNativeImpl();
  readonly #instance: string;
  readonly #options: InstanceHttpOptions;

  constructor(instance: string, options: InstanceHttpOptions) {
    this.#instance = instance;
    this.#options = options;
  }

  async dispatch<Answer>({ type, path, data, raw }: AnyAction): Promise<Answer> {
    const method = METHODS[type] ?? (QUESTIONS.has(type) ? "GET" : "POST");
    const url = new URL(type in METHODS ? path : `${path}/${type}`, this.#instance);
    if (method === "GET" && data !== undefined) url.search = String(this.#serializer.serialize("querystring", data));
    const response = await this.#send(url, method, method === "GET" ? undefined : data);
    if (!response.ok) throw await readRefusal(response);
    // What it holds is checked by whoever asked.
    const answer = this.#serializer.deserialize<Answer>("json", await readText(response, BODY_LIMIT_BYTES));
    return raw ? ({ headers: response.headers, data: answer } as Answer) : answer;
  }

  #send(url: URL, method: string, body: unknown): Promise<Response> {
    const { token, signal, timeoutMs } = this.#options;
    const timeout = AbortSignal.timeout(timeoutMs);
    return fetch(url, {
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
  }
}
