import { type Exchange, sendJson } from "../server/exchange.ts";
import { type Behaviour, never } from "./behaviour.ts";
import { jrdOfAsked, obligingly } from "./good-answer.ts";

/** Writes bytes in place of an HTTP answer and hangs up. */
function say(bytes: string): (exchange: Exchange) => void {
  return ({ request }) => request.socket.end(bytes);
}

/** Hosts whose connections break, or speak something else. */
export const WIRE: readonly Behaviour[] = [
  { name: "reset-at-once", word: "unreachable", play: ({ request }) => request.socket.destroy() },
  { name: "hangs-up-politely", word: "unreachable", play: ({ request }) => request.socket.end() },
  {
    name: "reset-mid-headers",
    word: "unreachable",
    play: ({ request: { socket } }) => socket.write("HTTP/1.1 200 OK\r\nContent-T", () => socket.destroy()),
  },
  {
    name: "reset-mid-body",
    word: "unreachable",
    play: (exchange) => {
      const text = JSON.stringify(jrdOfAsked(exchange));
      exchange.response.writeHead(200, { "Content-Length": String(text.length) });
      exchange.response.write(text.slice(0, 40), () => exchange.request.socket.destroy());
    },
  },
  {
    name: "shorter-than-promised",
    word: "unreachable",
    play: (exchange) => {
      const text = JSON.stringify(jrdOfAsked(exchange));
      say(`HTTP/1.1 200 OK\r\nContent-Length: ${text.length + 1}\r\n\r\n${text}`)(exchange);
    },
  },
  {
    name: "two-lengths",
    word: "unreachable",
    play: say("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}"),
  },
  {
    name: "broken-chunks",
    word: "unreachable",
    play: say("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n"),
  },
  { name: "another-protocol", word: "unreachable", play: say("SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n") },
  { name: "nonsense-status", word: "unreachable", play: say("HTTP/1.1 OK fine\r\n\r\n{}") },
  {
    name: "switching-protocols",
    word: "unreachable",
    play: say("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n"),
  },
  { name: "reset-before-tls", word: "unreachable", play: never, wire: (socket) => void socket.resetAndDestroy() },
  { name: "no-tls", word: "unreachable", play: never, wire: (socket) => socket.end("HTTP/1.1 200 OK\r\n\r\n{}") },
  { name: "garbage-for-tls", word: "unreachable", play: never, wire: (socket) => socket.end("\x16\x03\x01\xff\xff??") },
  {
    name: "certificate-for-another-host",
    word: "unreachable",
    requests: 0,
    certificate: "for-another-host",
    play: obligingly,
  },
  { name: "certificate-expired", word: "unreachable", requests: 0, certificate: "expired", play: obligingly },
  {
    name: "certificate-of-unknown-authority",
    word: "unreachable",
    requests: 0,
    certificate: "of-unknown-authority",
    play: obligingly,
  },
  {
    name: "certificate-signed-by-itself",
    word: "unreachable",
    requests: 0,
    certificate: "signed-by-itself",
    play: obligingly,
  },
  {
    name: "cookies-and-scripts",
    word: "found",
    play: (exchange) =>
      sendJson(exchange, 200, jrdOfAsked(exchange), {
        "Set-Cookie": "track=1; SameSite=None; Secure",
        Refresh: "0; url=https://localhost/",
        Link: "<https://localhost/>; rel=preload",
      }),
  },
];
