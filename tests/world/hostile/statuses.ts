import { type Exchange, send, sendHtml } from "../server/exchange.ts";
import type { Behaviour, Word } from "./behaviour.ts";
import { obligingly } from "./good-answer.ts";

const PAGE = "<!doctype html><title>Sorry</title><h1>Just a moment</h1>";

const BARE: readonly (readonly [status: number, word: Word])[] = [
  [201, "invalid"],
  [204, "invalid"],
  [205, "invalid"],
  [206, "invalid"],
  [300, "invalid"],
  [304, "invalid"],
  [400, "not-found"],
  [401, "refused"],
  [402, "refused"],
  [403, "refused"],
  [404, "not-found"],
  [405, "refused"],
  [406, "refused"],
  [410, "gone"],
  [418, "refused"],
  [422, "not-found"],
  [429, "rate-limited"],
  [451, "refused"],
  [500, "unreachable"],
  [502, "unreachable"],
  [503, "unreachable"],
  [504, "unreachable"],
  [521, "unreachable"],
];

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Wishes to be left alone, and for how long they are granted: a minute at the least, a day at the most. */
const WISHES: readonly (readonly [name: string, headers: () => Record<string, string>, ms: number])[] = [
  ["seconds", () => ({ "Retry-After": "120" }), 2 * MINUTE_MS],
  ["a-moment", () => ({ "Retry-After": "0" }), MINUTE_MS],
  ["for-ever", () => ({ "Retry-After": "99999999999" }), DAY_MS],
  ["a-date", () => ({ "Retry-After": inMinutes(10).toUTCString() }), 10 * MINUTE_MS],
  ["a-date-gone-by", () => ({ "Retry-After": inMinutes(-10).toUTCString() }), MINUTE_MS],
  ["a-date-and-a-wrong-clock", wrongClock, 10 * MINUTE_MS],
  ["mastodons-reset", () => ({ "X-RateLimit-Reset": inMinutes(5).toISOString().replace("Z", "000Z") }), 5 * MINUTE_MS],
  ["epochs-reset", () => ({ "X-RateLimit-Reset": String(Math.floor(inMinutes(5).getTime() / 1_000)) }), 5 * MINUTE_MS],
];

function inMinutes(minutes: number): Date {
  return new Date(Date.now() + minutes * MINUTE_MS);
}

/** A server that is an hour ahead. */
function wrongClock(): Record<string, string> {
  return { Date: inMinutes(60).toUTCString(), "Retry-After": inMinutes(70).toUTCString() };
}

/** Hosts that answer with a status and nothing to read. */
export const STATUSES: readonly Behaviour[] = [
  ...BARE.map(([status, word]) => ({
    name: `status-${status}`,
    word,
    play: (exchange: Exchange) => send(exchange, status, ""),
  })),
  ...[400, 401, 403, 404, 500, 503].map((status) => ({
    name: `page-with-${status}`,
    word: BARE.find(([one]) => one === status)?.[1] ?? ("unreachable" as const),
    play: (exchange: Exchange) => sendHtml(exchange, status, PAGE),
  })),
  ...WISHES.map(([name, headers, retryAfterMs]) => ({
    name: `retry-after-${name}`,
    word: "rate-limited" as const,
    retryAfterMs,
    play: (exchange: Exchange) => sendHtml(exchange, 429, PAGE, headers()),
  })),
  {
    name: "retry-after-nonsense",
    word: "rate-limited",
    play: (exchange) => sendHtml(exchange, 429, PAGE, { "Retry-After": "soon" }),
  },
  {
    name: "retry-after-with-503",
    word: "unreachable",
    retryAfterMs: 2 * MINUTE_MS,
    play: (exchange) => sendHtml(exchange, 503, PAGE, { "Retry-After": "120" }),
  },
  {
    name: "last-request-of-a-limit",
    word: "found",
    retryAfterMs: 5 * MINUTE_MS,
    play: (exchange) => {
      exchange.response.setHeader("X-RateLimit-Remaining", "0");
      exchange.response.setHeader("X-RateLimit-Reset", inMinutes(5).toISOString());
      obligingly(exchange);
    },
  },
];
