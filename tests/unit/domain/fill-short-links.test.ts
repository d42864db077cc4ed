import { describe, expect, it } from "vitest";
import { fillShortLinks } from "../../../lib/domain/fill-short-links.ts";
import { findHandles } from "../../../lib/domain/find-handles.ts";
import { formatAddress } from "../../../lib/domain/handle.ts";

const HUB = "https://hub.example.org/profile/moos";
const SHOP = "https://moos.example.com/";

describe("a bio whose short links were left as they are", () => {
  it.each([
    ["Fediverse: https://t.co/a1", [HUB], `Fediverse: ${HUB}`],
    ["Fediverse: https://t.co/a1", [SHOP, HUB], `Fediverse: ${HUB}`],
    ["https://t.co/a1 and http://t.co/b2", [SHOP, HUB], `${SHOP} and ${HUB}`],
    ["Fediverse: https://t.co/a1", [], "Fediverse: https://t.co/a1"],
    ["Fediverse: https://t.co/a1", [SHOP, HUB, SHOP], "Fediverse: https://t.co/a1"],
    ["no link", [HUB], "no link"],
  ])("%s", (bio, links, filled) => {
    expect(fillShortLinks(bio, links)).toBe(filled);
  });

  it("lets the words around a link say what it is", () => {
    const find = (bio: string) => findHandles({ bio, links: [HUB] }).map(({ handle }) => formatAddress(handle));
    expect(find("Fediverse: https://t.co/a1")).toEqual(["moos@hub.example.org"]);
    expect(find("My shop: https://t.co/a1")).toEqual([]);
  });
});
