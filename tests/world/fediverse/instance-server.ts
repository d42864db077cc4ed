import { setTimeout as sleep } from "node:timers/promises";
import type { Directory } from "../people/person.ts";
import { type Exchange, type Handler, redirect, send } from "../server/exchange.ts";
import { allowEveryOrigin, applyCors, MASTODON_CORS, PIXELFED_CORS } from "./cors.ts";
import { answerHostMeta } from "./host-meta.ts";
import type { Instance } from "./instances.ts";
import { answerNodeinfo, answerNodeinfoIndex } from "./nodeinfo.ts";
import { answerProfilePage } from "./profile-page.ts";
import { answerWebfinger } from "./webfinger.ts";

/**
 * Plays one host of the fediverse: WebFinger, host-meta, nodeinfo and profile pages.
 * @param answerDelayMs waited before each WebFinger answer, for benches
 */
export function instanceHandler(instance: Instance, directory: Directory, answerDelayMs: number): Handler {
  return async (exchange) => {
    if (setCors(exchange, instance)) return;
    const { pathname } = exchange.url;
    const user = /^\/(?:@|users\/|profile\/|web\/@)([^/@]+)$/.exec(pathname)?.[1];
    if (exchange.method !== "GET" && exchange.method !== "HEAD") return send(exchange, 405, "");
    if (pathname === "/.well-known/webfinger") {
      if (answerDelayMs > 0) await sleep(answerDelayMs);
      if (instance.apexOf?.by === "redirect") {
        return redirect(exchange, `https://${instance.apexOf.webHost}${pathname}${exchange.url.search}`, 301);
      }
      return answerWebfinger(exchange, instance, directory);
    }
    if (pathname === "/.well-known/host-meta") return answerHostMeta(exchange);
    if (pathname === "/.well-known/nodeinfo") return answerNodeinfoIndex(exchange);
    if (pathname === "/nodeinfo/2.0") return answerNodeinfo(exchange, instance.kind, 200);
    if (user !== undefined) return answerProfilePage(exchange, decodeURIComponent(user), directory);
    send(exchange, 404, "");
  };
}

function setCors(exchange: Exchange, instance: Instance): boolean {
  switch (instance.kind) {
    case "mastodon":
      return applyCors(exchange, MASTODON_CORS);
    case "pixelfed":
      return applyCors(exchange, PIXELFED_CORS);
    case "friendica":
      return false; // only successful WebFinger answers carry the header
    case "gotosocial":
    case "misskey":
    case "pleroma":
      allowEveryOrigin(exchange);
      return false;
  }
}
