import { type Exchange, type Sent, sendJson } from "../server/exchange.ts";
import { hostOf } from "./behaviour.ts";

export interface JrdLink {
  readonly rel: string;
  readonly type?: string;
  readonly href?: string;
  readonly template?: string;
}

/** A JRD as a well-behaved server writes it: what each hostile one is spoilt from. */
export interface GoodJrd {
  readonly subject: string;
  readonly links: readonly JrdLink[];
}

export const SELF_TYPE = "application/activity+json";
export const PROFILE_PAGE = "http://webfinger.net/rel/profile-page";

export function goodJrd(address: string): GoodJrd {
  const [user = "", host = ""] = address.split("@");
  return {
    subject: `acct:${address}`,
    links: [
      { rel: PROFILE_PAGE, type: "text/html", href: `https://${host}/@${user}` },
      { rel: "self", type: SELF_TYPE, href: `https://${host}/users/${user}` },
    ],
  };
}

/** The address in the query, `user@host`. */
export function askedAddress({ url }: Exchange): string {
  return (url.searchParams.get("resource") ?? "").replace(/^acct:/, "");
}

/** The JRD of whoever is asked for. */
export function jrdOfAsked(exchange: Exchange): GoodJrd {
  return goodJrd(askedAddress(exchange));
}

/** Vouches for everybody, wherever they are: whoever is led here and believes it has gone too far. */
export function obligingly(exchange: Exchange): Sent {
  sendJson(exchange, 200, jrdOfAsked(exchange));
}

/** A host that obliges (see above) and is itself in order. */
export const OBLIGING = hostOf("obliging");
