import { describe, expect, it } from "vitest";
import { findHandles } from "../../../lib/domain/find-handles.ts";
import { formatAddress } from "../../../lib/domain/handle.ts";

const find = (bio: string) => findHandles({ screenName: "rafe", bio }).map(({ handle }) => formatAddress(handle));

describe("a handle with no name of the account", () => {
  it.each([
    ["behind a preposition of a sentence", "bass in @moths@band.example.org"],
    ["in another language", "scrivo per @giornale@news.example.org"],
    ["in another script", "волонтерю з @dopomoha@help.example.org"],
    ["in brackets behind a name", "Maintainer of Sprocket (@sprocket@code.example.org)"],
    ["among words that somebody else said", "„Folgt alle @klaus@one.example.org“ – jeder hier"],
    ["in a row with one that is praised", "People to follow: @ann@one.example.org and @tom@two.example.org"],
  ])("is somebody else's %s", (_name, bio) => expect(find(bio)).toEqual([]));

  it.each([
    ["on its own", "bass, tea @moths@band.example.org"],
    ["where one speaks of oneself", "find me at @moths@band.example.org"],
    ["where one speaks of the fediverse", "on Mastodon as @moths@band.example.org"],
    ["that is today's", "nyní na @moths@band.example.org"],
    ["with a preposition and nothing before it", "at @moths@band.example.org"],
  ])("is one's own %s", (_name, bio) => expect(find(bio)).toEqual(["moths@band.example.org"]));

  it("is somebody else's no more when it has the name", () => {
    expect(find("bass in @rafe@band.example.org")).toEqual(["rafe@band.example.org"]);
  });
});
