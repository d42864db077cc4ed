import { FOREIGN_SITES } from "./foreign-sites.ts";
import { SHIPPED_HOSTS } from "./known-hosts.ts";
import { MAIL_HOSTS } from "./mail-hosts.ts";

/** What a host is known to be besides the fediverse: a service of addresses ("mail"), or a web site ("site"). */
export type ForeignKind = "mail" | "site";

/**
 * Names that one company holds under the domains of many countries (`yahoo.co.jp`, `amazon.de`). They count as a whole
 * label right below `.com`, a country's domain or a country's `co`, `com` …: `yahoo.social` may be anybody's.
 */
const BRANDS: ReadonlyMap<string, ForeignKind> = new Map<string, ForeignKind>([
  ["aliexpress", "site"],
  ["amazon", "site"],
  ["aol", "mail"],
  ["carousell", "site"],
  ["ebay", "site"],
  ["google", "site"],
  ["hotmail", "mail"],
  ["lazada", "site"],
  ["mercadolibre", "site"],
  ["mercadolivre", "site"],
  ["olx", "site"],
  ["outlook", "mail"],
  ["pinterest", "site"],
  ["shopee", "site"],
  ["tripadvisor", "site"],
  ["vinted", "site"],
  ["yahoo", "mail"],
  ["yandex", "mail"],
]);

/** Software that has `/@name` or shows other sites' people, at hosts of many names (`nitter.example.org`): whole labels. */
const MIRROR = /(?:^|\.)(?:hackmd|hedgedoc|codimd|invidious|libreddit|nitter|piped|proxitok|redlib)\./;

/** What registries of countries put between a name and the country's own domain (`amazon.co.uk`, `yahoo.com.br`). */
const COUNTRY_SECOND_LEVEL: ReadonlySet<string> = new Set(["co", "com", "ne"]);

/** A host of the fediverse is nothing else, whatever stands above it or has its name on another list. */
const KINDS: ReadonlyMap<string, ForeignKind | "fediverse"> = new Map([
  ...FOREIGN_SITES.map((host) => [host, "site"] as const),
  ...MAIL_HOSTS.map((host) => [host, "mail"] as const),
  ...[...SHIPPED_HOSTS].map((host) => [host, "fediverse"] as const),
]);

/**
 * What `host` is known to be besides the fediverse: "mail" (its addresses are no handles), "site" (nor are its profile
 * links), or undefined if nothing is known against it. `host` is lower case ASCII. Whole labels only: `mail.example.com`
 * is covered by `example.com`, `notexample.com` is not. An older finder matched parts of names, and `t.me` swallowed
 * `neurodifferent.me`.
 */
export function foreignHostKind(host: string): ForeignKind | undefined {
  // The host itself, then each domain above it: the nearest that is known for anything decides (`mastodon.sdf.org` is no mailbox).
  let domain = host;
  for (;;) {
    const kind = KINDS.get(domain);
    if (kind !== undefined) return kind === "fediverse" ? undefined : kind;
    const dot = domain.indexOf(".");
    if (dot < 0) return MIRROR.test(host) ? "site" : brandKind(host);
    domain = domain.slice(dot + 1);
  }
}

/**
 * Sites that let their people opt in to the fediverse: all have the link `host/@name`, few can be reached. Those who want to be write
 * `@name@host`, or say what the link is.
 */
const OPT_IN_HOSTS: ReadonlySet<string> = new Set(["flipboard.com", "threads.net"]);

export function isOptInHost(host: string): boolean {
  return OPT_IN_HOSTS.has(host);
}

/** The kind of the company whose name is the registrable label of `host`, if it is one of `BRANDS`. */
function brandKind(host: string): ForeignKind | undefined {
  const top = host.slice(host.lastIndexOf(".") + 1);
  if (top !== "com" && top.length !== 2) return undefined;
  const labels = host.split(".").slice(0, -1);
  const second = labels.pop() ?? "";
  if (top === "com") return BRANDS.get(second);
  const third = COUNTRY_SECOND_LEVEL.has(second) ? labels.pop() : undefined;
  return BRANDS.get(third ?? second);
}
