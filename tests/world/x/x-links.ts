import type { BioLink, XAccount } from "../people/x-account.ts";
import { hashOf } from "../random.ts";

/** One link as X's answers carry it; `indices` count Unicode code points. */
export interface UrlEntity {
  readonly display_url: string;
  readonly expanded_url: string;
  readonly indices: readonly [number, number];
  readonly url: string;
}

/** X shows the host and this many characters of the rest. */
const SHOWN_PATH = 15;

/** The t.co address that stands for a link; ten letters or digits, the same in every run. */
function tco(seed: string): string {
  const letters = `${hashOf(seed).toString(36)}${hashOf(`${seed}/more`).toString(36)}`.padEnd(10, "Q").slice(0, 10);
  return `https://t.co/${letters}`;
}

/** What X shows for a link: no scheme, and a long path cut with `…`. */
function displayUrl(expanded: string): string {
  const shown = expanded.replace(/^https?:\/\/(www\.)?/i, "");
  const slash = shown.indexOf("/");
  if (slash < 0 || shown.length - slash <= SHOWN_PATH) return shown;
  return `${shown.slice(0, slash + SHOWN_PATH)}…`;
}

/** A text with every link replaced by its t.co address, and the entities that lead back. */
export function shorten(text: string, links: readonly BioLink[], seed: string): { text: string; urls: UrlEntity[] } {
  const urls: UrlEntity[] = [];
  let done = "";
  let rest = text;
  for (const [index, link] of inOrder(text, links).entries()) {
    const at = rest.indexOf(link.typed);
    if (at < 0) throw new Error(`${link.typed} does not stand in ${text}`);
    const url = tco(`${seed}/${index}`);
    done += rest.slice(0, at);
    const start = [...done].length;
    done += url;
    rest = rest.slice(at + link.typed.length);
    const expanded_url = link.expanded;
    urls.push({ display_url: displayUrl(expanded_url), expanded_url, indices: [start, [...done].length], url });
  }
  return { text: done + rest, urls };
}

function inOrder(text: string, links: readonly BioLink[]): BioLink[] {
  return links.toSorted((a, b) => text.indexOf(a.typed) - text.indexOf(b.typed));
}

/** The website of an account as entity, if it has one. */
export function websiteEntity(account: XAccount): UrlEntity | undefined {
  if (account.website === undefined) return undefined;
  const url = tco(`${account.xId}/website`);
  return { display_url: displayUrl(account.website), expanded_url: account.website, indices: [0, url.length], url };
}
