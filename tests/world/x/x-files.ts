import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { picture } from "../fediverse/picture.ts";
import { type Exchange, escapeHtml, type Sent, send } from "../server/exchange.ts";

const CLIENT = new URL("./client/", import.meta.url);
const cache = new Map<string, string>();

/** abs.twimg.com: the page's script, module by module, and its style. */
export function answerClientFile(exchange: Exchange): Sent {
  const name = /^\/look-alike\/([a-z-]+\.(?:ts|css))$/.exec(exchange.url.pathname)?.[1];
  const text = name === undefined ? undefined : clientFile(name);
  if (name === undefined || text === undefined) return send(exchange, 404, "");
  const type = name.endsWith(".css") ? "text/css" : "text/javascript";
  // As X's own: their names would change with what is in them.
  send(exchange, 200, text, {
    "Content-Type": `${type}; charset=utf-8`,
    "Access-Control-Allow-Origin": "*",
    "Cache-Control": "max-age=86400",
  });
}

function clientFile(name: string): string | undefined {
  const cached = cache.get(name);
  if (cached !== undefined) return cached;
  try {
    const source = readFileSync(new URL(name, CLIENT), "utf8");
    const text = name.endsWith(".ts") ? withoutTypes(source) : source;
    cache.set(name, text);
    return text;
  } catch {
    return undefined;
  }
}

/** Node warns that this function is young; the same stripping runs the file you are reading, so the warning tells nothing. */
function withoutTypes(source: string): string {
  const emitWarning = process.emitWarning;
  process.emitWarning = () => undefined;
  try {
    return stripTypeScriptTypes(source);
  } finally {
    process.emitWarning = emitWarning;
  }
}

/** pbs.twimg.com: a drawn portrait per account. */
export function answerAvatar(exchange: Exchange): Sent {
  const id = /^\/profile_images\/(\d+)\//.exec(exchange.url.pathname)?.[1];
  if (id === undefined) return send(exchange, 404, "");
  send(exchange, 200, picture(id), { "Content-Type": "image/svg+xml", "Cache-Control": "max-age=86400" });
}

/** abs-0.twimg.com: an emoji as picture, drawn with the browser's own font. */
export function answerEmoji(exchange: Exchange): Sent {
  const codes = /^\/emoji\/v2\/svg\/([0-9a-f-]+)\.svg$/.exec(exchange.url.pathname)?.[1];
  if (codes === undefined) return send(exchange, 404, "");
  const symbol = String.fromCodePoint(...codes.split("-").map((code) => Number.parseInt(code, 16)));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36"><text x="0" y="30" font-size="32" fill="#8a8f98">${escapeHtml(symbol)}</text></svg>`;
  send(exchange, 200, svg, { "Content-Type": "image/svg+xml", "Cache-Control": "max-age=86400" });
}
