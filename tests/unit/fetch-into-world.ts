import { request as httpsRequest } from "node:https";
import { Readable } from "node:stream";
import type { World } from "../world/world.ts";

const REDIRECTS_LIMIT = 20;

/**
 * A `fetch` for Node that finds every https host in the world, over real TLS: what Chromium does in the tests with its host rules. It asks
 * as an extension with host permission does, without CORS.
 */
export function fetchInto({ tlsPort }: Pick<World, "tlsPort">): typeof fetch {
  return async (input, init) => {
    const first = new Request(input, init);
    const body = first.body === null ? undefined : Buffer.from(await first.arrayBuffer());
    let url = new URL(first.url);
    for (let hops = 0; hops < REDIRECTS_LIMIT; hops++) {
      const response = await ask(url, first, body, tlsPort);
      const location = response.status >= 300 && response.status < 400 ? response.headers.get("location") : null;
      if (location === null) return Object.defineProperty(response, "url", { value: url.href });
      if (first.redirect === "error") throw new TypeError("redirect mode is set to error");
      url = new URL(location, url);
      if (url.protocol !== "https:" || url.port !== "") throw new TypeError("refused by connect-src https://*");
    }
    throw new TypeError("redirect count exceeded");
  };
}

function ask(
  url: URL,
  { method, headers, signal }: Request,
  body: Buffer | undefined,
  port: number,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const outgoing = httpsRequest(
      {
        host: "127.0.0.1",
        port,
        servername: url.hostname,
        path: url.pathname + url.search,
        method,
        headers: { ...Object.fromEntries(headers), host: url.host },
        rejectUnauthorized: false,
        agent: false,
      },
      (incoming) => {
        const status = incoming.statusCode ?? 500;
        const isEmpty = status === 204 || status === 304;
        const stream = isEmpty ? null : (Readable.toWeb(incoming) as ReadableStream<Uint8Array>);
        const answered = Object.entries(incoming.headers).map(([name, value]): [string, string] => [
          name,
          String(value),
        ]);
        resolve(new Response(stream, { status, headers: answered }));
      },
    );
    signal.addEventListener("abort", () => outgoing.destroy(signal.reason));
    outgoing.once("error", reject);
    outgoing.end(body);
  });
}
