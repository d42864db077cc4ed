import { describe, expect, it } from "vitest";
import { findXNames } from "../../../lib/domain/find-x-names.ts";

describe("the X accounts that a profile names", () => {
  it.each([
    [
      "a link as Mastodon writes it",
      '<a href="https://x.com/Ada_L" rel="me"><span class="invisible">https://</span>x.com/Ada_L</a>',
      ["ada_l"],
    ],
    ["the older host, www, and capitals", '<a href="HTTPS://WWW.Twitter.com/ADA_L">', ["ada_l"]],
    ["the mobile page", "https://mobile.twitter.com/ada_l", ["ada_l"]],
    ["text without a scheme", "<p>Formerly twitter.com/ada_l.</p>", ["ada_l"]],
    [
      "a path with an at sign, a slash, a query",
      "https://x.com/@ada_l/?s=20 https://x.com/bob?lang=en",
      ["ada_l", "bob"],
    ],
    ["the hash form of old", "https://twitter.com/#!/ada_l", ["ada_l"]],
    ["several, each once", "x.com/a x.com/A twitter.com/b", ["a", "b"]],
    ["a post of somebody is no account", "https://x.com/ada_l/status/1234567890", []],
    ["pages of X are no accounts", "https://x.com/home https://twitter.com/intent/follow https://x.com/i", []],
    ["another host that ends the same", "https://notx.com/ada https://dropbox.com/ada https://my-x.com/ada", []],
    ["another host that begins the same", "https://x.com.example.org/ada", []],
    ["the form of a handle", "<p>@Ada_L@twitter.com, and (@bob@X.COM).</p>", ["ada_l", "bob"]],
    ["a handle that goes on where X's host ends", "@ada@twitter.com/x @ada@x.com.example.org @ada@x.community", []],
    ["an e-mail address at X", "press@x.com mailto:press@twitter.com", []],
    ["a handle of somebody elsewhere", "@ada@notx.com @x.com@example.org", []],
    ["a name that is too long to be one", "https://x.com/sixteen_letters_", []],
    ["nothing", "", []],
  ])("%s", (_what, text, names) => expect(findXNames([text])).toEqual(names));

  it("are looked for in every text, and are ten at the most", () => {
    expect(findXNames(["x.com/a", "x.com/b"])).toEqual(["a", "b"]);
    expect(findXNames([Array.from({ length: 50 }, (_, i) => `x.com/a${i}`).join(" ")])).toHaveLength(10);
  });

  it("cost no more than reading does, however the text is made", () => {
    for (const piece of [
      "x.com/",
      "x.com/a.",
      "twitter.com/a/",
      "x.com/#!/@",
      "www.mobile.x.com/aaaaaaaaaaaaaaaaaaaa",
    ]) {
      expect(findXNames([piece.repeat(20_000)]).length).toBeLessThanOrEqual(10);
    }
  });
});
