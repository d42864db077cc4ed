import { Agent, request } from "node:https";
import type { Exchange, Handler } from "../server/exchange.ts";
import type { World } from "../world.ts";

/** Hands a request on to the world, unchanged: for tests that spoil some calls of a host and leave the others alone. */
export function forwardTo({ tlsPort }: Pick<World, "tlsPort">): Handler {
  const agent = new Agent({ keepAlive: true });
  return ({ host, method, request: incoming, response }: Exchange) =>
    new Promise((resolve) => {
      const onward = request(
        {
          host: "127.0.0.1",
          port: tlsPort,
          servername: host,
          // The world's certificate is its own authority, and this is the world itself, on this machine.
          rejectUnauthorized: false,
          method,
          path: incoming.url,
          headers: incoming.headers,
          agent,
        },
        (answer) => {
          response.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(response).on("close", resolve);
        },
      );
      // The world hung up: so does this, and the client sees what it would have seen.
      onward.on("error", () => {
        incoming.socket.destroy();
        resolve();
      });
      response.on("close", () => onward.destroy());
      incoming.pipe(onward);
    });
}
