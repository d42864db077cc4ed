import { createServer, type Server } from "node:http";
import { connect, type Socket } from "node:net";

/** Where a connection is led: to a port of this machine, or to a function that does with it what it likes. */
export type Lead = number | ((socket: Socket) => void);

/**
 * An HTTP proxy like the world's own, which leads every CONNECT where `leadTo` says, by host and port. Plain requests get 404; `onPlain` is
 * told of each.
 */
export function makeTunnel(leadTo: (host: string, port: number) => Lead, onPlain = (_url: string) => {}): Server {
  const open = new Set<Socket>();
  const server = createServer((request, response) => {
    onPlain(request.url ?? "");
    response.writeHead(404, { Connection: "close" }).end();
  });
  server.on("connect", (request, client: Socket, head: Buffer) => {
    open.add(client);
    client.on("error", () => {}).on("close", () => open.delete(client));
    const { hostname, port } = new URL(`tunnel://${request.url}`);
    const lead = leadTo(hostname, Number(port));
    client.write("HTTP/1.1 200 Connection established\r\n\r\n");
    if (typeof lead === "function") {
      lead(client);
      return;
    }
    const inside = connect(lead, "127.0.0.1", () => {
      inside.write(head);
      inside.pipe(client);
      client.pipe(inside);
    });
    open.add(inside);
    inside
      .on("error", () => {})
      .on("close", () => {
        open.delete(inside);
        client.destroy();
      });
    client.on("close", () => inside.destroy());
  });
  // Tunnels are no longer the server's connections: closing it would wait for them for ever.
  const close = server.close.bind(server);
  server.close = (callback) => {
    for (const socket of open) socket.destroy();
    return close(callback);
  };
  return server;
}
