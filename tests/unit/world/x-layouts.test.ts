import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { XAccount } from "../../world/people/x-account.ts";
import { startWorld, type World } from "../../world/world.ts";
import { LAYOUTS, type Layout, userObject } from "../../world/x/x-layouts.ts";
import { ask } from "./world-client.ts";

let world: World;

beforeAll(async () => {
  world = await startWorld({});
});
afterAll(() => world.stop());

describe("each layout", () => {
  const at = (value: unknown, path: string): unknown =>
    path.split(".").reduce<unknown>((current, key) => (current as Record<string, unknown> | undefined)?.[key], value);

  /** Where a field stood in answers of X that were recorded from 2023 to October 2026; undefined is "not there at all". */
  const PLACES: Record<Layout, Record<string, string>> = {
    v0: {
      screenName: "screen_name",
      displayName: "name",
      bio: "description",
      bioLink: "entities.description.urls.0.expanded_url",
      website: "entities.url.urls.0.expanded_url",
      shortWebsite: "url",
      location: "location",
      followed: "following",
      protected: "protected",
      pinned: "pinned_tweet_ids_str.0",
    },
    v1: {
      screenName: "legacy.screen_name",
      displayName: "legacy.name",
      bio: "legacy.description",
      bioLink: "legacy.entities.description.urls.0.expanded_url",
      website: "legacy.entities.url.urls.0.expanded_url",
      shortWebsite: "legacy.url",
      location: "legacy.location",
      followed: "legacy.following",
      protected: "legacy.protected",
      pinned: "legacy.pinned_tweet_ids_str.0",
    },
    v2: {
      screenName: "core.screen_name",
      displayName: "core.name",
      bio: "legacy.description",
      bioLink: "legacy.entities.description.urls.0.expanded_url",
      website: "legacy.entities.url.urls.0.expanded_url",
      shortWebsite: "legacy.url",
      location: "location.location",
      followed: "relationship_perspectives.following",
      protected: "privacy.protected",
      pinned: "legacy.pinned_tweet_ids_str.0",
    },
    v3: {
      screenName: "core.screen_name",
      displayName: "core.name",
      bio: "profile_bio.description",
      bioLink: "profile_bio.entities.description.urls.0.expanded_url",
      website: "profile_bio.entities.url.urls.0.expanded_url",
      shortWebsite: "website.url",
      location: "location.location",
      followed: "relationship_perspectives.following",
      protected: "privacy.protected",
      pinned: "pinned_items.tweet_ids_str.0",
    },
  };
  const link = { typed: "pond.example.org/@otter", expanded: "http://pond.example.org/@otter" };
  const full: XAccount = {
    xId: "1234567890123456789",
    screenName: "full_otter",
    displayName: "Full Otter",
    bio: `🦦 ${link.typed}`,
    bioLinks: [link],
    website: "https://otter.example.com/a/long/way",
    location: "Pond",
    pinnedPost: { id: "1999999999999999999", text: "hello", links: [] },
    lang: "en",
    protected: true,
    verified: false,
    followers: 1,
    following: 2,
    followed: true,
    followsViewer: false,
    declares: [],
  };

  it.each(LAYOUTS)("%s carries the fields of the table", (layout) => {
    const user = userObject(full, layout);
    const read = Object.fromEntries(Object.entries(PLACES[layout]).map(([field, path]) => [field, at(user, path)]));
    expect(read).toMatchObject({
      screenName: full.screenName,
      displayName: full.displayName,
      bio: expect.stringMatching(/^🦦 https:\/\/t\.co\/\w{10}$/),
      bioLink: link.expanded,
      website: full.website,
      shortWebsite: expect.stringMatching(/^https:\/\/t\.co\/\w{10}$/),
      location: full.location,
      followed: true,
      protected: true,
      pinned: full.pinnedPost?.id,
    });
    if (layout === "v0") expect(user).toMatchObject({ id_str: full.xId, id: Number(full.xId) });
    else expect(Buffer.from(String(user.id), "base64").toString()).toBe(`User:${full.xId}`);
    expect("legacy" in user).toBe(layout === "v1" || layout === "v2");
  });

  it("comes from the hosts of the interface as well, to pages of X and to no others", async () => {
    const variables = JSON.stringify({ screen_name: world.truth.viewer.screenName });
    const url = `https://api.x.com/graphql/a/UserByScreenName?${new URLSearchParams({ variables })}`;
    const mine = await ask(world, url, { headers: { origin: "https://pro.x.com" } });
    expect(mine.text).toContain(world.truth.viewer.screenName);
    expect(mine.headers["access-control-allow-origin"]).toBe("https://pro.x.com");
    const other = await ask(world, url, { headers: { origin: "https://example.org" } });
    expect(other.headers["access-control-allow-origin"]).toBeUndefined();
  });

  it("is chosen by the page that asks", async () => {
    for (const layout of LAYOUTS) {
      const variables = JSON.stringify({ screen_name: world.truth.viewer.screenName });
      const url = `https://x.com/i/api/graphql/a/UserByScreenName?${new URLSearchParams({ variables })}`;
      const answer = await ask(world, url, { headers: { "x-world-layout": layout } });
      expect(answer.text.includes('"legacy"'), layout).toBe(layout === "v1" || layout === "v2");
      expect(answer.text.includes('"id_str"'), layout).toBe(layout === "v0");
    }
  });
});
