import { describe, expect, it } from "vitest";
import { type PageNode, parseShownAddress, readRichText } from "../../../lib/x/rich-text.ts";

type Child = PageNode | string;

/** Elements as the browser has them, as far as the reader looks. */
function tag(nodeName: string, attributes: Record<string, string> = {}, ...children: readonly Child[]): PageNode {
  return {
    nodeType: 1,
    nodeName,
    nodeValue: null,
    childNodes: children.map((child) => (typeof child === "string" ? text(child) : child)),
    getAttribute: (name) => attributes[name] ?? null,
  };
}
function text(nodeValue: string): PageNode {
  return { nodeType: 3, nodeName: "#text", nodeValue, childNodes: [] };
}

const span = (...children: readonly Child[]) => tag("SPAN", {}, ...children);
const hidden = (words: string) => tag("SPAN", { "aria-hidden": "true" }, words);
const bio = (...children: readonly Child[]) => tag("DIV", { dir: "auto" }, ...children);
const link = (...children: readonly Child[]) => tag("A", { href: "https://t.co/abcdefghij" }, ...children);

describe("a text on the page", () => {
  it("is joined over the elements that X spreads it on: an address is a mention and a rest", () => {
    const mention = tag("A", { href: "/otter", role: "link" }, "@otter");
    expect(readRichText(bio(span("I am "), tag("DIV", {}, span(mention)), span("@pond.example.org")))).toEqual({
      text: "I am @otter@pond.example.org",
      links: [],
    });
  });

  it("has its emoji, which are pictures, and its line breaks", () => {
    const elephant = tag("IMG", { alt: "🐘", src: "https://abs-0.twimg.com/emoji/v2/svg/1f418.svg" });
    const portrait = tag("IMG", { alt: "Portrait of Otter" });
    expect(readRichText(bio(portrait, elephant, tag("BR"), "a\nb", tag("svg", {}, "title"))).text).toBe("🐘\na\nb");
  });

  it("has whole addresses where their hidden parts are there, and the ornament is not", () => {
    const whole = link(hidden("https://"), "pond.example.org/@otter", hidden("/and/more/of/it"), tag("SPAN", {}, "…"));
    const short = link(hidden("http://www."), "pond.example.org/@otter", hidden(""));
    expect(readRichText(bio("see ", whole, " ", short))).toEqual({
      text: "see https://pond.example.org/@otter/and/more/of/it http://www.pond.example.org/@otter",
      links: ["https://pond.example.org/@otter/and/more/of/it", "http://www.pond.example.org/@otter"],
    });
  });

  it("takes nothing for a link that is no address in the end", () => {
    for (const odd of ["pond.example.org%", "pond.example.org:99999", "pond.example.org^"])
      expect(readRichText(bio(link(hidden("http://"), odd))).links).toEqual([]);
  });

  it("keeps the mark of a cut address, and takes no half of one for a link", () => {
    for (const cut of [
      link("pond.example.org/@ott…"),
      link(hidden("https://"), "pond.example.org/@ott…"),
      link(hidden("https://"), "pond.example.org/@ott", span("…")),
      link(hidden("https://"), "pond.example.org/@ott…", hidden("er")),
    ]) {
      const { text: words, links } = readRichText(bio(cut));
      expect(words).toContain("@ott…");
      expect(links).toEqual([]);
    }
  });

  it("takes an uncut address without scheme for what it is", () => {
    expect(readRichText(bio(link("pond.example.org/@otter")))).toEqual({
      text: "pond.example.org/@otter",
      links: ["https://pond.example.org/@otter"],
    });
    expect(readRichText(bio(link("not an address"))).links).toEqual([]);
    expect(readRichText(bio(tag("A", { href: "/otter" }, "pond.example.org"))).links).toEqual([]);
  });

  it("is not the words of badges", () => {
    const badge = tag("DIV", { "data-testid": "userFollowIndicator" }, "Follows you");
    expect(readRichText(bio("words", badge), bio(" and more"))).toEqual({ text: "words and more", links: [] });
  });

  it("ends at some depth and length", () => {
    let deep: PageNode = text("deep");
    for (let i = 0; i < 20_000; i++) deep = span(deep);
    expect(readRichText(deep).text).toBe("");
    expect(readRichText(bio("x".repeat(1_000_000))).text).toHaveLength(5_000);
  });
});

describe("an address as X shows it", () => {
  it.each([
    ["pond.example.org", "https://pond.example.org"],
    ["pond.example.org/@otter", "https://pond.example.org/@otter"],
    [" otter.example ", "https://otter.example"],
    ["pond.example.org/long/wa…", undefined],
    ["https://t.co/abc", undefined],
    ["otter", undefined],
    ["otter.example with words", undefined],
    ["@otter@pond.example.org", undefined],
    ["", undefined],
  ])("%s: %s", (shown, address) => expect(parseShownAddress(shown)).toBe(address));
});
