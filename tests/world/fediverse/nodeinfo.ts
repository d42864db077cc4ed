import { type Exchange, sendJson } from "../server/exchange.ts";
import type { ServerKind } from "./instances.ts";

/** Version each software names; Mastodon's is the one whose rules the home instance follows. */
export const VERSIONS: Readonly<Record<ServerKind, string>> = {
  mastodon: "4.5.0",
  gotosocial: "0.20.0",
  misskey: "2025.10.0",
  friendica: "2025.07",
  pleroma: "2.9.1",
  pixelfed: "0.12.6",
};

export function answerNodeinfoIndex(exchange: Exchange): void {
  const href = `https://${exchange.host}/nodeinfo/2.0`;
  sendJson(exchange, 200, { links: [{ rel: "http://nodeinfo.diaspora.software/ns/schema/2.0", href }] });
}

export function answerNodeinfo(exchange: Exchange, kind: ServerKind, users: number): void {
  sendJson(exchange, 200, {
    version: "2.0",
    software: { name: kind, version: VERSIONS[kind] },
    protocols: ["activitypub"],
    services: { inbound: [], outbound: [] },
    usage: { users: { total: users, activeMonth: users, activeHalfyear: users }, localPosts: users * 12 },
    openRegistrations: true,
    metadata: {},
  });
}
