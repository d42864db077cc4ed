import { element, pageLink } from "./element.ts";

/** One t.co link of a text. */
export interface ShownLink {
  readonly url: string;
  readonly expanded: string;
  readonly display: string;
}

const EMOJI = /\p{Extended_Pictographic}(?:️|‍\p{Extended_Pictographic})*/gu;
const TOKEN =
  /(https:\/\/t\.co\/\w+)|((?<![\w@＠])@\w{1,15})|(\p{Extended_Pictographic}(?:️|‍\p{Extended_Pictographic})*)/gu;

/** A text as X draws it: links in pieces, mentions as links of their own, emoji as pictures. */
export function richText(text: string, links: readonly ShownLink[]): DocumentFragment {
  const drawn = document.createDocumentFragment();
  let from = 0;
  for (const match of text.matchAll(TOKEN)) {
    drawn.append(plain(text.slice(from, match.index)));
    const [whole, link, mention] = match;
    if (link !== undefined) drawn.append(shownLink(link, links));
    else if (mention !== undefined) drawn.append(pageLink(`/${mention.slice(1)}`, { class: "mention" }, mention));
    else drawn.append(emoji(whole));
    from = match.index + whole.length;
  }
  drawn.append(plain(text.slice(from)));
  return drawn;
}

/** A name as X draws it: emoji as pictures, and nothing in it a link. */
export function nameText(name: string): DocumentFragment {
  const drawn = document.createDocumentFragment();
  let from = 0;
  for (const { 0: symbol, index } of name.matchAll(EMOJI)) {
    drawn.append(plain(name.slice(from, index)), emoji(symbol));
    from = index + symbol.length;
  }
  drawn.append(plain(name.slice(from)));
  return drawn;
}

function plain(text: string): HTMLElement {
  return element("span", {}, text);
}

/** The whole address is in the text, with the scheme and what is cut off hidden, and a visible ellipsis. */
function shownLink(url: string, links: readonly ShownLink[]): HTMLElement {
  const known = links.find((link) => link.url === url);
  if (known === undefined) return element("a", { href: url, rel: "noopener nofollow" }, url);
  const cut = known.display.endsWith("…");
  const visible = cut ? known.display.slice(0, -1) : known.display;
  const [before = "", after = ""] = known.expanded.split(visible, 2);
  return element(
    "a",
    { href: url, rel: "noopener noreferrer nofollow", target: "_blank", class: "link" },
    element("span", { "aria-hidden": "true", class: "hidden" }, before),
    visible,
    element("span", { "aria-hidden": "true", class: "hidden" }, after),
    cut ? element("span", { "aria-hidden": "true" }, "…") : undefined,
  );
}

function emoji(symbol: string): HTMLElement {
  const code = [...symbol].map((point) => (point.codePointAt(0) ?? 0).toString(16)).join("-");
  return element("img", {
    alt: symbol,
    class: "emoji",
    draggable: "false",
    src: `https://abs-0.twimg.com/emoji/v2/svg/${code}.svg`,
  });
}
