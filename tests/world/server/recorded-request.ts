import { type Exchange, header } from "./exchange.ts";

/** What one request to a host of the world told that host. Hosts outside the world are not recorded. */
export interface RecordedRequest {
  readonly host: string;
  readonly method: string;
  /** Path with query. */
  readonly path: string;
  /** Milliseconds since the world started. */
  readonly at: number;
  /** Status of the answer; 0 while there is none, or when the connection was dropped. */
  readonly status: number;
  readonly origin?: string;
  readonly referer?: string;
  readonly cookie?: string;
  readonly accept?: string;
  readonly userAgent?: string;
  /** An Authorization header was sent; its value is not kept. */
  readonly authorized: boolean;
  /** A page that somebody opened, its icon, or what such a page loads of its own host: by the word of the browser (Sec-Fetch headers). */
  readonly isPage: boolean;
  /** Asked for to be shown as a picture. */
  readonly isPicture: boolean;
}

/** Adds the exchange to the record and fills in its status when the answer is out. */
export function recordExchange(exchange: Exchange, at: number, record: RecordedRequest[]): void {
  const origin = header(exchange, "origin");
  const referer = header(exchange, "referer");
  const cookie = header(exchange, "cookie");
  const accept = header(exchange, "accept");
  const userAgent = header(exchange, "user-agent");
  const entry = {
    host: exchange.host,
    method: exchange.method,
    path: `${exchange.url.pathname}${exchange.url.search}`,
    at,
    status: 0,
    ...(origin === undefined ? {} : { origin }),
    ...(referer === undefined ? {} : { referer }),
    ...(cookie === undefined ? {} : { cookie }),
    ...(accept === undefined ? {} : { accept }),
    ...(userAgent === undefined ? {} : { userAgent }),
    authorized: header(exchange, "authorization") !== undefined,
    isPage:
      header(exchange, "sec-fetch-mode") === "navigate" ||
      header(exchange, "sec-fetch-site") === "same-origin" ||
      exchange.url.pathname === "/favicon.ico",
    isPicture: header(exchange, "sec-fetch-dest") === "image",
  };
  record.push(entry);
  exchange.response.on("finish", () => {
    entry.status = exchange.response.statusCode;
  });
}
