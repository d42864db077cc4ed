import type { IncomingMessage, ServerResponse } from "node:http";

/** One request to one host of the world, with the answer that is being made. */
export interface Exchange {
  readonly host: string;
  readonly method: string;
  readonly url: URL;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** What a function gives that has answered: nothing. A name of its own lets `return sendJson(…)` end a function. */
export type Sent = undefined;

export type Handler = (exchange: Exchange) => void | Promise<void>;

type Headers = Readonly<Record<string, string | readonly string[]>>;

/** A request body longer than this is cut off; nothing in the world needs more. */
const BODY_LIMIT_BYTES = 1_000_000;

export function send(exchange: Exchange, status: number, body: string, headers: Headers = {}): Sent {
  const { response } = exchange;
  if (response.headersSent || response.destroyed) return;
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.setHeader("Content-Length", String(Buffer.byteLength(body)));
  response.end(exchange.method === "HEAD" ? "" : body);
}

export function sendJson(exchange: Exchange, status: number, body: unknown, headers: Headers = {}): Sent {
  send(exchange, status, JSON.stringify(body), { "Content-Type": "application/json; charset=utf-8", ...headers });
}

export function sendHtml(exchange: Exchange, status: number, body: string, headers: Headers = {}): Sent {
  send(exchange, status, body, { "Content-Type": "text/html; charset=utf-8", ...headers });
}

export function redirect(exchange: Exchange, location: string, status = 302): Sent {
  send(exchange, status, "", { Location: location });
}

/** The header as one string, or undefined. */
export function header(exchange: Exchange, name: string): string | undefined {
  const value = exchange.request.headers[name];
  return Array.isArray(value) ? value.join(", ") : value;
}

export async function readBody(exchange: Exchange): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of exchange.request) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > BODY_LIMIT_BYTES) throw new Error("request body too large");
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString("utf8");
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
