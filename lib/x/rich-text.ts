import { asWebUrl } from "./json.ts";
import { BADGES } from "./selectors.ts";

/** The part of a DOM node that is read here, so that tests can build one by hand. */
export interface PageNode {
  readonly nodeType: number;
  /** Upper case for HTML elements. */
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: Iterable<PageNode>;
  /** Elements only. */
  readonly getAttribute?: (name: string) => string | null;
}

/** A text as the page shows it, with the links of which the whole address is known. */
export interface RichText {
  readonly text: string;
  readonly links: readonly string[];
}

const TEXT_NODE = 3;
const ELEMENT_NODE = 1;
const DEPTH_LIMIT = 50;
const TEXT_LIMIT = 5_000;
/** A name of a host with a dot in it, and perhaps a path: an address as X shows it, without its scheme. */
const BARE_ADDRESS = /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:[/?#]\S*)?$/i;

/**
 * Joins what X spreads over many elements: `@user@host` comes as a link `@user` and a text `@host`, an emoji as a picture, an
 * address as a t.co link with parts of its text hidden. Mentions and plain text stay as they are. Of a link whose end X has cut off
 * the `…` stays in the text, so that nobody takes half an address for a whole one.
 */
export function readRichText(...roots: readonly PageNode[]): RichText {
  const links: string[] = [];
  const text = roots.map((root) => join(root, links, 0)).join("");
  return { text: text.trim().slice(0, TEXT_LIMIT), links: [...new Set(links)] };
}

function join(node: PageNode, links: string[], depth: number): string {
  if (node.nodeType === TEXT_NODE) return node.nodeValue ?? "";
  if (node.nodeType !== ELEMENT_NODE || depth > DEPTH_LIMIT || isLeftOut(node)) return "";
  const name = node.nodeName.toUpperCase();
  if (name === "BR") return "\n";
  if (name === "IMG") return readEmoji(node);
  const parts = Array.from(node.childNodes, (child) => join(child, links, depth + 1));
  const href = name === "A" ? node.getAttribute?.("href") : undefined;
  if (href == null || !/^https?:/i.test(href)) return parts.join("");
  const { shown, address } = readLink(parts);
  if (address !== undefined) links.push(address);
  return shown;
}

function isLeftOut(node: PageNode): boolean {
  return node.nodeName.toUpperCase() === "SVG" || BADGES.has(node.getAttribute?.("data-testid") ?? "");
}

/** An emoji's alternative text is the emoji; any other picture's has letters in it. */
function readEmoji(node: PageNode): string {
  const alt = node.getAttribute?.("alt") ?? "";
  return /\p{L}/u.test(alt) ? "" : alt;
}

/**
 * An outside link's text, in parts as its elements give them: the scheme (hidden), what is shown, the rest (hidden), and `…` in an element of
 * its own. With the hidden parts the address is whole, and the `…` is mere ornament; without them it is what X shows, cut or not.
 */
function readLink(parts: readonly string[]): { shown: string; address: string | undefined } {
  const isOrnament = parts.length >= 4 && parts.at(-1)?.trim() === "…";
  const text = (isOrnament ? parts.slice(0, -1) : parts).join("");
  if (/^https?:\/\//i.test(text) && !text.includes("…")) return { shown: text, address: asWholeUrl(text) };
  const shown = parts.join("");
  return { shown, address: parseShownAddress(shown) };
}

/** What X shows of an address (`host/path`, no scheme) as a whole URL, or undefined where it was cut. */
export function parseShownAddress(shown: string): string | undefined {
  const text = shown.trim();
  return BARE_ADDRESS.test(text) && !text.includes("…") ? asWholeUrl(`https://${text}`) : undefined;
}

/** What begins like an address may be none for its end: `http://a.example%`. */
function asWholeUrl(text: string): string | undefined {
  return URL.canParse(text) ? asWebUrl(text) : undefined;
}
