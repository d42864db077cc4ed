import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { type AddressInfo, connect, type Server } from "node:net";
import { generate } from "selfsigned";

export interface ProbeWorld {
  tlsPort: number;
  proxyPort: number;
  /** Host and path of every request answered, in order. */
  asked: string[];
  close(): Promise<void>;
}

type Answer = { location: string } | { html: string; afterMs?: number };

/** The least that the drivers need of a world: every host on one TLS port, and an HTTP proxy that leads there. */
export async function startProbeWorld(answer: (url: URL) => Answer): Promise<ProbeWorld> {
  const { private: key, cert } = await generate([{ name: "commonName", value: "*.example.org" }]);
  const asked: string[] = [];
  const respond = (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? "/", `https://${request.headers.host}`);
    asked.push(url.host + url.pathname);
    const reply = answer(url);
    if ("location" in reply) response.writeHead(302, { location: reply.location }).end();
    else if (reply.afterMs === undefined) send(response, reply.html);
    else setTimeout(() => send(response, reply.html), reply.afterMs).unref();
  };
  const site = createTlsServer({ key, cert }, respond);
  const tlsPort = await listen(site);
  const proxy = createServer((_request, response) => response.writeHead(404).end());
  proxy.on("connect", (_request, client) => {
    const there = connect(tlsPort, "127.0.0.1", () => {
      client.write("HTTP/1.1 200 OK\r\n\r\n");
      client.pipe(there).pipe(client);
    });
    there.on("error", () => client.destroy());
    client.on("error", () => there.destroy());
  });
  const proxyPort = await listen(proxy);
  return {
    tlsPort,
    proxyPort,
    asked,
    async close() {
      site.closeAllConnections();
      proxy.closeAllConnections();
      await Promise.all([site, proxy].map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}

function send(response: ServerResponse, html: string): void {
  response.writeHead(200, { "content-type": "text/html", "access-control-allow-origin": "*" }).end(html);
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}
