import { createServer as createPlainServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { Socket } from "node:net";
import { createSecureContext } from "node:tls";
import type { Exchange, Handler } from "../server/exchange.ts";
import { close, listen } from "../server/listen.ts";
import { HOSTILE_APEX, hostOf } from "./behaviour.ts";
import { BEHAVIOURS } from "./behaviours.ts";
import { makeHostileCertificates } from "./certificates.ts";
import { obligingly } from "./good-answer.ts";

/** A running server that plays every behaviour (see behaviours.ts) under `<name>.hostile.example.com`. */
export interface HostileServer {
  readonly tlsPort: number;
  /**
   * The same without TLS, for the `backends` of `startWorld` (which puts the names into the world's certificate) or for
   * `world.route(host, origin)`: so browsers meet it. Behaviours with a `certificate` or `wire` of their own cannot be had that way, and
   * what is said beside HTTP (broken framing, resets) passes through the world's own server first.
   */
  readonly origin: string;
  /** The certificate of the authority that a client must trust (PEM). */
  readonly authority: string;
  /** The one of it that vouches for every host which does not show another (PEM). */
  readonly certificate: string;
  /** Host and path with query of every request that came, in order. */
  readonly requests: readonly { readonly host: string; readonly path: string }[];
  /** For a host that breaks connections before TLS begins: what does it. */
  wireOf(host: string): ((socket: Socket) => void) | undefined;
  /** Plays one more host; its name must be among the `hosts` given at the start. */
  play(host: string, handler: Handler): void;
  stop(): Promise<void>;
}

interface HostileOptions {
  /** Names beside the hostile ones that tests want to play. */
  readonly hosts?: readonly string[];
  /** Lets every origin read what is said in HTTP: a browser keeps it back otherwise from whoever has no permission for the host. */
  readonly letsRead?: boolean;
}

export async function startHostileServer({ hosts = [], letsRead }: HostileOptions = {}): Promise<HostileServer> {
  const certificates = await makeHostileCertificates(hosts);
  const behaviours = new Map(BEHAVIOURS.map((one) => [hostOf(one.name), one]));
  const played = new Map<string, Handler>();
  const requests: { host: string; path: string }[] = [];

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const host = (request.headers.host ?? "").replace(/:\d+$/, "").toLowerCase();
    const url = new URL(request.url ?? "/", `https://${host}`);
    requests.push({ host, path: `${url.pathname}${url.search}` });
    const exchange: Exchange = { host, method: request.method ?? "GET", url, request, response };
    // Whoever is led to a place that is not for them is answered, so that only the client's own rules can save it.
    const handler = played.get(host) ?? behaviours.get(host)?.play ?? obligingly;
    // Clients hang up in the middle: that is what they are here for.
    response.on("error", () => {});
    if (letsRead) response.setHeader("Access-Control-Allow-Origin", "*");
    Promise.resolve(handler(exchange)).catch((error: unknown) => {
      console.error(`hostile server: ${host}:`, error);
      response.destroy();
    });
  };
  const options = { maxHeaderSize: 64 * 1024, keepAliveTimeout: 1_000 };
  const secure = createServer(
    {
      ...options,
      ...certificates.good,
      SNICallback: (name, done) => {
        const kind = behaviours.get(name)?.certificate ?? "good";
        done(null, createSecureContext(certificates[kind]));
      },
    },
    answer,
  );
  const plain = createPlainServer(options, answer);
  for (const server of [secure, plain]) server.on("connection", (socket) => socket.on("error", () => {}));
  secure.on("secureConnection", (socket) => socket.on("error", () => {}));
  const [tlsPort, port] = await Promise.all([listen(secure), listen(plain)]);

  return {
    tlsPort,
    origin: `http://127.0.0.1:${port}`,
    authority: certificates.authority,
    certificate: certificates.good.cert,
    requests,
    wireOf: (host) => behaviours.get(host)?.wire,
    play: (host, handler) => played.set(host, handler),
    stop: async () => {
      for (const server of [secure, plain]) server.closeAllConnections();
      await Promise.all([close(secure), close(plain)]);
    },
  };
}

export function isHostile(host: string): boolean {
  return host.endsWith(`.${HOSTILE_APEX}`);
}
