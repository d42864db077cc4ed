import { type Exchange, redirect, send, sendHtml } from "../server/exchange.ts";
import { type Behaviour, hostOf, type Word } from "./behaviour.ts";
import { OBLIGING, obligingly } from "./good-answer.ts";

/** Sends the question on to another origin, as it stands. */
function to(origin: string, status = 302): (exchange: Exchange) => void {
  return (exchange) => redirect(exchange, `${origin}${exchange.url.pathname}${exchange.url.search}`, status);
}

/** Each of these would be answered obligingly, with a certificate that vouches for it: only the rule of which hosts may be asked says no. */
const FORBIDDEN: readonly (readonly [name: string, origin: string])[] = [
  ["localhost", "https://localhost"],
  ["ipv4", "https://127.0.0.1"],
  ["ipv6", "https://[::1]"],
  ["ip-as-a-number", "https://2130706433"],
  ["private-network", "https://192.168.1.1"],
  ["single-label", "https://intranet"],
  ["local-name", "https://printer.local"],
  ["http", `http://${OBLIGING}`],
  ["another-port", `https://${OBLIGING}:8443`],
];

const ODD: readonly (readonly [name: string, location: string, word: Word])[] = [
  ["javascript", "javascript:alert(1)", "unreachable"],
  ["data", "data:application/json,{}", "unreachable"],
  ["file", "file:///etc/passwd", "unreachable"],
  ["garbage", "https://[", "unreachable"],
];

/** Hosts that send the question elsewhere. */
export const REDIRECTS: readonly Behaviour[] = [
  { name: "obliging", word: "found", requests: 1, play: obligingly },
  ...[301, 302, 303, 307, 308].map((status) => ({
    name: `redirect-with-${status}`,
    word: "found" as const,
    play: to(`https://${OBLIGING}`, status),
  })),
  ...FORBIDDEN.map(([name, origin]) => ({
    name: `redirect-to-${name}`,
    word: "unreachable" as const,
    play: to(origin),
  })),
  ...ODD.map(([name, location, word]) => ({
    name: `redirect-to-${name}`,
    word,
    play: (exchange: Exchange) => redirect(exchange, location),
  })),
  { name: "redirect-loop", word: "unreachable", play: (exchange) => redirect(exchange, exchange.url.href) },
  {
    name: "redirect-ping",
    word: "unreachable",
    play: to(`https://${hostOf("redirect-pong")}`),
  },
  {
    name: "redirect-pong",
    word: "unreachable",
    play: to(`https://${hostOf("redirect-ping")}`),
  },
  // Without a Location there is nowhere to go, and the answer itself says nothing.
  { name: "redirect-to-nowhere", word: "invalid", play: (exchange) => send(exchange, 302, "") },
  {
    name: "redirect-to-the-front-page",
    word: "invalid",
    play: (exchange) => {
      if (exchange.url.pathname === "/") sendHtml(exchange, 200, "<!doctype html><h1>Welcome</h1>");
      else redirect(exchange, "/");
    },
  },
  {
    name: "redirect-at-the-second-hop",
    word: "unreachable",
    play: to(`https://${hostOf("redirect-to-localhost")}`),
  },
];
