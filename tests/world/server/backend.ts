import { request } from "node:http";
import type { Handler } from "./exchange.ts";
import { sendHtml } from "./exchange.ts";

/**
 * Hands a host's requests to a real server that speaks plain http, keeping the Host header.
 * @param origin for example `http://127.0.0.1:8101`
 */
export function backendHandler(origin: string): Handler {
  const { hostname, port } = new URL(origin);
  return (exchange) =>
    new Promise((resolve) => {
      const forwarded = request(
        {
          hostname,
          port,
          method: exchange.method,
          path: `${exchange.url.pathname}${exchange.url.search}`,
          headers: { ...exchange.request.headers, host: exchange.host, "x-forwarded-proto": "https" },
          agent: false,
        },
        (answer) => {
          exchange.response.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(exchange.response);
          answer.on("close", resolve);
        },
      );
      forwarded.on("error", () => {
        sendHtml(exchange, 502, "<!doctype html><h1>Bad Gateway</h1>");
        resolve();
      });
      exchange.request.pipe(forwarded);
      exchange.response.on("close", () => forwarded.destroy());
    });
}
