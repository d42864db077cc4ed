import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { type Exchange, send } from "../server/exchange.ts";
import type { Behaviour } from "./behaviour.ts";
import { type GoodJrd, jrdOfAsked } from "./good-answer.ts";

const KB = 1024;
const MB = 1024 * KB;
/** What a look-up reads at most. */
const LIMIT_BYTES = 64 * KB;

/** A good JRD with spaces after it, so that it is `size` bytes long. */
function padded(exchange: Exchange, size: number): string {
  return JSON.stringify(jrdOfAsked(exchange)).padEnd(size, " ");
}

function sendCompressed({ response }: Exchange, encoding: string, body: Buffer): void {
  response.writeHead(200, { "Content-Type": "application/jrd+json", "Content-Encoding": encoding }).end(body);
}

/** Writes for ever, as fast as it is read. */
function pour({ response }: Exchange, chunk: string): void {
  const write = (): void => {
    while (!response.destroyed && response.write(chunk));
  };
  response.on("drain", write);
  write();
}

const nested = (depth: number): string => "[".repeat(depth) + "]".repeat(depth);

/** Hosts that send too much, or just not too much. */
export const SIZES: readonly Behaviour[] = [
  { name: "body-at-the-limit", word: "found", play: (exchange) => send(exchange, 200, padded(exchange, LIMIT_BYTES)) },
  {
    name: "body-over-the-limit",
    word: "unreachable",
    play: (exchange) => send(exchange, 200, padded(exchange, LIMIT_BYTES + 1)),
  },
  { name: "ten-megabytes", word: "unreachable", play: (exchange) => send(exchange, 200, padded(exchange, 10 * MB)) },
  {
    name: "body-without-end",
    word: "unreachable",
    play: (exchange) => {
      exchange.response.writeHead(200).write(JSON.stringify(jrdOfAsked(exchange)));
      pour(exchange, " ".repeat(16 * KB));
    },
  },
  {
    name: "string-without-end",
    word: "unreachable",
    play: (exchange) => {
      exchange.response.writeHead(200).write('{"subject":"');
      pour(exchange, "a".repeat(16 * KB));
    },
  },
  {
    name: "error-page-without-end",
    word: "gone",
    play: (exchange) => {
      exchange.response.writeHead(410);
      pour(exchange, "gone ".repeat(4 * KB));
    },
  },
  {
    name: "error-page-of-a-megabyte",
    word: "not-found",
    play: (exchange) => send(exchange, 404, "<p>Not here</p>".repeat(MB / 15)),
  },
  {
    name: "gzip-bomb",
    word: "unreachable",
    play: (exchange) => sendCompressed(exchange, "gzip", gzipSync(padded(exchange, 8 * MB))),
  },
  {
    name: "brotli-bomb",
    word: "unreachable",
    play: (exchange) => {
      const params = { [constants.BROTLI_PARAM_QUALITY]: 2 };
      sendCompressed(exchange, "br", brotliCompressSync(padded(exchange, 8 * MB), { params }));
    },
  },
  {
    name: "gzip-in-gzip-bomb",
    word: "unreachable",
    play: (exchange) => sendCompressed(exchange, "gzip, gzip", gzipSync(gzipSync(padded(exchange, 8 * MB)))),
  },
  {
    name: "gzip-that-is-small",
    word: "found",
    play: (exchange) => sendCompressed(exchange, "gzip", gzipSync(padded(exchange, 500))),
  },
  {
    name: "gzip-that-is-none",
    word: "unreachable",
    play: (exchange) => sendCompressed(exchange, "gzip", Buffer.from(padded(exchange, 500))),
  },
  {
    name: "deep-json",
    word: "invalid",
    play: (exchange) => send(exchange, 200, nested(30_000)),
  },
  {
    name: "deep-link",
    word: "found",
    play: (exchange) => {
      const [before, after] = JSON.stringify(jrdOfAsked(exchange)).split('"links":[');
      send(exchange, 200, `${before}"links":[${nested(30_000)},${after}`);
    },
  },
  {
    name: "thousand-links",
    word: "invalid",
    play: (exchange) => {
      const jrd: GoodJrd = jrdOfAsked(exchange);
      send(exchange, 200, JSON.stringify({ ...jrd, links: [...Array(1_000).fill({ rel: "x" }), ...jrd.links] }));
    },
  },
  {
    name: "headers-without-measure",
    word: "unreachable",
    play: ({ request: { socket } }) => {
      socket.end(`HTTP/1.1 200 OK\r\n${`X-Filler: ${"x".repeat(8 * KB)}\r\n`.repeat(128)}\r\n{}`);
    },
  },
];
