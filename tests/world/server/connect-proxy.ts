import { createServer, type Server } from "node:http";
import { connect, type Socket } from "node:net";

/**
 * An HTTP proxy that sends every CONNECT, whatever host it names, to the world's TLS port. Firefox and real servers reach the
 * world through it. Plain http requests get 404: nothing in the world speaks http.
 */
export function makeConnectProxy(tlsPort: () => number): Server {
  const server = createServer((_request, response) => {
    response.writeHead(404, { Connection: "close" }).end();
  });
  const open = new Set<Socket>();
  server.on("connect", (_request, client: Socket, head: Buffer) => {
    const upstream = connect(tlsPort(), "127.0.0.1", () => {
      client.write("HTTP/1.1 200 Connection established\r\n\r\n");
      upstream.write(head);
      upstream.pipe(client);
      client.pipe(upstream);
    });
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      open.add(socket);
      socket.on("error", () => other.destroy());
      socket.on("close", () => {
        open.delete(socket);
        other.destroy();
      });
    }
  });
  // Tunnels are no longer the server's connections: closing it would wait for them for ever.
  const close = server.close.bind(server);
  server.close = (callback) => {
    for (const socket of open) socket.destroy();
    return close(callback);
  };
  return server;
}
