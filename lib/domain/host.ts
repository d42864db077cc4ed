/**
 * Which hosts may be asked at all. A handle decides where the browser connects, and strangers write handles, so only names
 * that the public DNS can hold pass: at least two labels, no IP address, no port, no reserved or local ending.
 */

/**
 * Endings that never belong to a public host: RFC 6761 and RFC 2606 (test, example, invalid, localhost), RFC 6762 (local),
 * RFC 8375 (home.arpa), RFC 7686 (onion), RFC 9476 (alt), ICANN's reservation of internal (2024) and refusal of corp, home and mail (2018), and
 * the habit of `lan` and its like.
 * Then the endings of other systems of names (I2P, ENS, Namecoin …), and those of picture files: `logo@2x.png`.
 */
export const RESERVED_ENDINGS = [
  "test",
  "example",
  "invalid",
  "localhost",
  "local",
  "internal",
  "onion",
  "alt",
  "lan",
  "home",
  "corp",
  "intranet",
  "private",
  "localdomain",
  "arpa",
  ...["mail", "intra", "loc", "lokal", "router"],
  ...["i2p", "eth", "bit", "sol", "lens", "crypto", "nft", "zil", "blockchain", "dao", "wallet"],
  ...["png", "jpg", "jpeg", "gif", "webp", "svg", "pdf"],
] as const;
const RESERVED: ReadonlySet<string> = new Set(RESERVED_ENDINGS);

/**
 * Labels of letters, digits and inner hyphens, up to 63 each. A top-level domain has letters only, or is an internationalised one (RFC 3696
 * section 2).
 */
const PUBLIC_NAME = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{0,58}[a-z0-9])$/;
const PLAIN_ASCII = /^[a-z0-9.-]+$/;

/** Whether `host` (lower case, ASCII) is a name that the public DNS can hold. Says nothing about who owns it. */
export function isPublicHost(host: string): boolean {
  return host.length <= 253 && PUBLIC_NAME.test(host) && !RESERVED.has(host.slice(host.lastIndexOf(".") + 1));
}

/**
 * The ASCII, lower-case form of a host as people write it (`Bücher.example.org` → `xn--bcher-kva.example.org`), or
 * undefined where it is not a public DNS name. Follows the URL standard's "domain to ASCII", as browsers and Mastodon do.
 */
export function toPublicHost(written: string): string | undefined {
  const lower = written.toLowerCase();
  if (!lower.includes("xn--")) {
    if (isPublicHost(lower)) return lower;
    if (PLAIN_ASCII.test(lower)) return undefined;
  }
  // Anything that the URL parser would read as more than a host (port, path, user) is not a host.
  if (/[\s/\\?#@:[\]%]/.test(lower)) return undefined;
  const url = `https://${lower}/`;
  if (!URL.canParse(url)) return undefined;
  const { hostname } = new URL(url);
  return isPublicHost(hostname) ? hostname : undefined;
}
