import { createServer, type Server } from "node:https";
import { type Exchange, type Handler, send } from "./exchange.ts";
import { answerAs, type HostBehaviour } from "./host-behaviour.ts";
import { type RecordedRequest, recordExchange } from "./recorded-request.ts";

/** Every host of the world by name: who answers for it, and how it behaves at present. */
export interface HostTable {
  handlerOf(host: string): Handler | undefined;
  behaviourOf(host: string): HostBehaviour;
}

/** The one TLS server that plays every host, told apart by the Host header; a host nobody plays gets 404 and no record. */
export function makeHostServer(
  keys: { readonly key: string; readonly cert: string },
  hosts: HostTable,
  record: RecordedRequest[],
  sinceStart: () => number,
  signal: AbortSignal,
): Server {
  return createServer({ key: keys.key, cert: keys.cert, ALPNProtocols: ["http/1.1"] }, (request, response) => {
    const host = (request.headers.host ?? "").replace(/:\d+$/, "").toLowerCase();
    const handler = hosts.handlerOf(host);
    if (handler === undefined || !URL.canParse(request.url ?? "/", `https://${host}`)) {
      response.writeHead(404, { "Content-Length": "0" }).end();
      return;
    }
    const url = new URL(request.url ?? "/", `https://${host}`);
    const exchange: Exchange = { host, method: request.method ?? "GET", url, request, response };
    recordExchange(exchange, sinceStart(), record);
    answerAs(hosts.behaviourOf(host), exchange, handler, signal).catch((error: unknown) => {
      // A fault of the world itself must be seen by the person who runs the tests, not taken for an answer.
      console.error(`world: ${exchange.method} ${url.href}:`, error);
      send(exchange, 500, "world: internal error");
    });
  });
}
