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
    ["behind what one is there", "Health reporter @moths@paper.example.org"],
    ["behind what one is there, in another language", "Wiss. Mitarbeiterin @institut@uni.example.org"],
    ["behind what one is there, and of what", "chargée de mission @ville@ville.example.org"],
    ["behind a sign for a preposition", "Comms @ @rivers@band.example.org"],
    ["behind what kind of thing it is", "Metade do podcast @moths@band.example.org"],
    ["as what one runs", "I maintain @tides@bots.example.org"],
    ["as whom one asks", "Trouble? Ask @support@one.example.org"],
    ["behind one's kin and what they do", "my little sister paints: https://one.example.org/@ann"],
    ["behind one's kin and where they are", "my better half is at one.example.org/@ann"],
    ["before what one is there, where that comes last", "@hoshi@one.example.org 所属エンジニア"],
    ["in a row with one that is praised", "People to follow: @ann@one.example.org and @tom@two.example.org"],
  ])("is somebody else's %s", (_name, bio) => expect(find(bio)).toEqual([]));

  it.each([
    ["on its own", "bass, tea @moths@band.example.org"],
    ["where one speaks of oneself", "find me at @moths@band.example.org"],
    ["where one speaks of the fediverse", "on Mastodon as @moths@band.example.org"],
    ["where one says that one is there", "Ich bin jetzt bei @moths@band.example.org"],
    ["without a pronoun, too", "mostly on @moths@band.example.org"],
    ["in a language that has none", "estoy en @moths@band.example.org"],
    ["where others find one", "mi trovi su @moths@band.example.org"],
    ["where one's pictures are", "photos at @moths@band.example.org"],
    ["where one is reached", "reach me via @moths@band.example.org"],
    ["which this account mirrors", "this account is a mirror of @moths@band.example.org"],
    ["that is today's", "nyní na @moths@band.example.org"],
    ["with a preposition and nothing before it", "at @moths@band.example.org"],
  ])("is one's own %s", (_name, bio) => expect(find(bio)).toEqual(["moths@band.example.org"]));

  it("is somebody else's no more when it has the name", () => {
    expect(find("bass in @rafe@band.example.org")).toEqual(["rafe@band.example.org"]);
    expect(find("Health reporter @rafe@band.example.org")).toEqual(["rafe@band.example.org"]);
  });

  it.each([
    "rain and tea @moths@band.example.org",
    "Health reporter, @moths@paper.example.org",
  ])("is shown apart where nobody can say whose it is: %s", (bio) =>
    expect(findHandles({ screenName: "rafe", bio })).toMatchObject([{ confidence: "low", reason: "maybe-stranger" }]));

  it.each([
    "tea, rain, @moths@band.example.org",
    "also there @moths@band.example.org",
    "rain and tea @rafe@band.example.org",
    "rain and tea. @moths@band.example.org",
    "now @moths@band.example.org",
  ])("is believed where it stands by itself or is said to be one's own: %s", (bio) =>
    expect(findHandles({ screenName: "rafe", bio })).toMatchObject([{ confidence: "high" }]));
});

describe("a handle with the account's name", () => {
  it.each([
    ["whom one copies", "Unofficial mirror of @rafe@band.example.org"],
    ["whom one is not", "beware: @rafe@band.example.org is a fake"],
  ])("is somebody else's %s", (_name, bio) => expect(find(bio)).toEqual([]));

  it("does not begin like it by chance", () => {
    const bio = "Redakteurin bei @tidemill@paper.example.org";
    expect(findHandles({ screenName: "tidewatch", bio })).toEqual([]);
    expect(
      findHandles({ screenName: "t_watch", displayName: "Tide Watch", bio: bio.replace("mill", "") }),
    ).toHaveLength(1);
  });
});
