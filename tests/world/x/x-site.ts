import { type Handler, header, redirect, send, sendHtml } from "../server/exchange.ts";
import { answerAvatar, answerClientFile, answerEmoji } from "./x-files.ts";
import { answerGraphql, type XSide } from "./x-graphql.ts";
import { shorten, websiteEntity } from "./x-links.ts";
import { answerXPage } from "./x-page.ts";

const PAGE_HOSTS = ["x.com", "twitter.com"].flatMap((apex) =>
  ["", "www.", "mobile.", "pro."].map((name) => `${name}${apex}`),
);
const API_HOSTS = ["api.x.com", "api.twitter.com"];

/** Every host of the X side, with what answers for it. */
export function xHandlers(side: XSide): ReadonlyMap<string, Handler> {
  const pages: Handler = (exchange) => {
    const { pathname } = exchange.url;
    const operation = /^(?:\/i\/api)?\/graphql\/[\w-]+\/(\w+)$/.exec(pathname)?.[1];
    if (operation !== undefined) return answerGraphql(exchange, operation, side);
    if (pathname === "/") return redirect(exchange, "/home");
    if (pathname.startsWith("/i/api/")) return send(exchange, 404, "");
    if (exchange.method !== "GET") return send(exchange, 405, "");
    return answerXPage(exchange, side.viewer);
  };
  const handlers = new Map<string, Handler>();
  for (const host of PAGE_HOSTS) handlers.set(host, pages);
  for (const host of API_HOSTS) handlers.set(host, forPages(pages));
  handlers.set("abs.twimg.com", answerClientFile);
  handlers.set("abs-0.twimg.com", answerEmoji);
  handlers.set("pbs.twimg.com", answerAvatar);
  handlers.set("t.co", shortLinks(side));
  return handlers;
}

/** The hosts of the interface answer X's own pages, with their cookies, and let them read the rate headers. */
function forPages(answer: Handler): Handler {
  return (exchange) => {
    const origin = header(exchange, "origin");
    if (origin !== undefined && PAGE_HOSTS.includes(new URL(origin).host)) {
      exchange.response.setHeader("Access-Control-Allow-Origin", origin);
      exchange.response.setHeader("Access-Control-Allow-Credentials", "true");
      exchange.response.setHeader(
        "Access-Control-Allow-Headers",
        header(exchange, "access-control-request-headers") ?? "",
      );
      exchange.response.setHeader(
        "Access-Control-Expose-Headers",
        "x-rate-limit-limit,x-rate-limit-remaining,x-rate-limit-reset",
      );
    }
    return exchange.method === "OPTIONS" ? send(exchange, 204, "") : answer(exchange);
  };
}

/** t.co: leads to where a link of the world leads. */
function shortLinks({ followed, suggested }: XSide): Handler {
  let targets: ReadonlyMap<string, string> | undefined;
  const collect = (): ReadonlyMap<string, string> =>
    new Map(
      [...followed, ...suggested]
        .flatMap((account) =>
          [...shorten(account.bio, account.bioLinks, account.xId).urls, websiteEntity(account) ?? []].flat(),
        )
        .map(({ url, expanded_url }) => [url, expanded_url]),
    );
  return (exchange) => {
    targets ??= collect();
    const target = targets.get(`https://t.co${exchange.url.pathname}`);
    if (target === undefined) return sendHtml(exchange, 404, "<!doctype html><h1>No such link</h1>");
    redirect(exchange, new URL(target).href, 301);
  };
}
