import { setInterval } from "node:timers";
import { redirect, send } from "../server/exchange.ts";
import { type Behaviour, hostOf, never } from "./behaviour.ts";
import { jrdOfAsked } from "./good-answer.ts";

const DRIP_MS = 40;

/** Calls until it is told that the connection has gone. */
function drip(stream: { once(event: "close", listener: () => void): unknown }, write: () => void): void {
  const timer = setInterval(write, DRIP_MS);
  stream.once("close", () => clearInterval(timer));
}

/** Hosts that take their time: each must end with the time limit, and none may hold a look-up longer. */
export const SLOWNESS: readonly Behaviour[] = [
  { name: "slow-headers", word: "unreachable", play: never },
  {
    name: "headers-in-drops",
    word: "unreachable",
    play: ({ request: { socket } }) => {
      socket.write("HTTP/1.1 200 OK\r\n");
      drip(socket, () => socket.write("X-Filler: drop\r\n"));
    },
  },
  {
    name: "hints-without-end",
    word: "unreachable",
    play: ({ request: { socket } }) => {
      drip(socket, () => socket.write("HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\n"));
    },
  },
  {
    name: "body-in-drops",
    word: "unreachable",
    play: (exchange) => {
      const text = JSON.stringify(jrdOfAsked(exchange));
      exchange.response.writeHead(200, { "Content-Type": "application/jrd+json" });
      let at = 0;
      drip(exchange.response, () => exchange.response.write(text.charAt(at++ % text.length)));
    },
  },
  {
    name: "body-that-stops",
    word: "unreachable",
    play: (exchange) => {
      const text = JSON.stringify(jrdOfAsked(exchange));
      exchange.response.writeHead(200, { "Content-Length": String(text.length) });
      exchange.response.write(text.slice(0, 40));
    },
  },
  {
    // The status says it all; nobody waits for the page.
    name: "error-page-in-drops",
    word: "not-found",
    requests: 2,
    play: ({ response }) => {
      response.writeHead(404, { "Content-Type": "text/html" });
      drip(response, () => response.write("<p>Still looking</p>"));
    },
  },
  {
    name: "redirects-in-drops",
    word: "unreachable",
    play: (exchange) => {
      const timer = setTimeout(() => redirect(exchange, `/${Math.random()}`), DRIP_MS);
      exchange.response.once("close", () => clearTimeout(timer));
    },
  },
  {
    name: "host-meta-that-hangs",
    word: "not-found",
    requests: 2,
    play: (exchange) => {
      if (exchange.url.pathname !== "/.well-known/host-meta") send(exchange, 404, "");
    },
  },
  { name: "handshake-that-hangs", word: "unreachable", play: never, wire: () => {} },
  {
    name: "confirming-host-that-hangs",
    word: "unreachable",
    play: (exchange) => {
      const jrd = { ...jrdOfAsked(exchange), subject: `acct:alice@${hostOf("slow-headers")}` };
      send(exchange, 200, JSON.stringify(jrd));
    },
  },
];
