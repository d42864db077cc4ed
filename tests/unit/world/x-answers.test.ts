import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { XAccount } from "../../world/people/x-account.ts";
import { startWorld, type World } from "../../world/world.ts";
import { FOLLOWING_PAGE } from "../../world/x/x-graphql.ts";
import { LAYOUTS, type Layout, userObject } from "../../world/x/x-layouts.ts";
import { type Answer, ask } from "./world-client.ts";

let world: World;
let now = Date.UTC(2026, 9, 1);

beforeAll(async () => {
  world = await startWorld({ windowScale: 10, now: () => now });
});
afterAll(() => world.stop());

interface Instruction {
  readonly type: string;
  readonly direction?: string;
  readonly entries?: { readonly entryId: string; readonly content: Record<string, unknown> }[];
}

function following(cursor?: string, userId = world.truth.viewer.xId): Promise<Answer> {
  const variables = { userId, count: 20, ...(cursor === undefined ? {} : { cursor }) };
  const query = new URLSearchParams({ variables: JSON.stringify(variables), features: "{}" });
  return ask(world, `https://x.com/i/api/graphql/-Wq7uN3C_vxXBwUKtSwS6A/Following?${query}`);
}

function instructionsOf(answer: Answer): Instruction[] {
  type Body = { data: { user: { result: { timeline: { timeline: { instructions: Instruction[] } } } } } };
  return answer.json<Body>().data.user.result.timeline.timeline.instructions;
}

const entriesOf = (list: readonly Instruction[]) => list.flatMap(({ entries }) => entries ?? []);
const usersOf = (list: readonly Instruction[]) =>
  entriesOf(list).flatMap(({ entryId }) => (entryId.startsWith("user-") ? [entryId.slice(5)] : []));
const bottomOf = (list: readonly Instruction[]) =>
  String(entriesOf(list).find(({ content }) => content.cursorType === "Bottom")?.content.value);

describe("the Following list", () => {
  it("comes in pages of 50 and ends with Terminate Bottom though a cursor is still there", async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    for (let page = 1; ; page++) {
      const list = instructionsOf(await following(cursor));
      seen.push(...usersOf(list));
      cursor = bottomOf(list);
      expect(cursor).toMatch(/\|\d+$/);
      if (list.some(({ type, direction }) => type === "TimelineTerminateTimeline" && direction === "Bottom")) {
        expect(page).toBe(20);
        break;
      }
      expect(usersOf(list)).toHaveLength(FOLLOWING_PAGE);
    }
    expect(seen).toEqual(world.truth.following.map(({ xId }) => xId));
  });

  it("has people the viewer does not follow in a module of the first page", async () => {
    const module = entriesOf(instructionsOf(await following())).find(({ entryId }) =>
      entryId.startsWith("who-to-follow-"),
    );
    expect(JSON.stringify(module)).toContain('"following":false');
    expect(JSON.stringify(module)).not.toContain('"following":true');
  });

  it("of another person is cut and ends at once", async () => {
    const list = instructionsOf(await following(undefined, "77"));
    expect(list.some(({ direction }) => direction === "Bottom")).toBe(true);
    expect(usersOf(list).length).toBe(60);
  });

  it("answers 429 past 50 calls in a window, and again when the scaled window is over", async () => {
    world.reset();
    for (let call = 1; call <= 50; call++) {
      const answer = await following();
      expect(answer.headers["x-rate-limit-remaining"]).toBe(String(50 - call));
    }
    const refused = await following();
    expect([refused.status, refused.headers["x-rate-limit-limit"]]).toEqual([429, "50"]);
    expect(refused.headers["x-world-window-scale"]).toBe("10");
    const reset = Number(refused.headers["x-rate-limit-reset"]) * 1000;
    expect(reset - now).toBe(90_000);
    now = reset;
    expect((await following()).status).toBe(200);
  });

  it("is answered over POST too, on twitter.com and on the API hosts", async () => {
    const body = { variables: { userId: world.truth.viewer.xId }, features: {}, queryId: "a" };
    for (const url of [
      "https://twitter.com/i/api/graphql/a/Following",
      "https://api.x.com/graphql/a/Following",
      "https://mobile.twitter.com/i/api/graphql/a/Following",
    ]) {
      expect(usersOf(instructionsOf(await ask(world, url, { body }))), url).toHaveLength(50);
    }
  });
});

describe("the page", () => {
  it("has X's kind of policy and tells script who is signed in", async () => {
    const answer = await ask(world, "https://x.com/home");
    expect(answer.headers["content-security-policy"]).toMatch(/script-src 'nonce-\w+' 'self' 'unsafe-inline'/);
    expect(answer.headers["set-cookie"]?.[0]).toBe(
      `twid=u%3D${world.truth.viewer.xId}; Domain=.x.com; Path=/; Secure; SameSite=None`,
    );
  });

  it("leads from a t.co address to its target", async () => {
    const account = world.truth.following.find(({ website }) => website !== undefined);
    const user = account && userObject(account, "v3");
    const { url } = user?.website as { url: string };
    expect((await ask(world, url)).headers.location).toBe(new URL(account?.website ?? "").href);
  });
});

describe("other answers", () => {
  const graphql = (operation: string, variables: object): Promise<Answer> =>
    ask(
      world,
      `https://x.com/i/api/graphql/a/${operation}?${new URLSearchParams({ variables: JSON.stringify(variables) })}`,
    );

  it("shows a pinned post on the profile, tied to its author by id", async () => {
    const account = world.truth.following.find(({ pinnedPost }) => pinnedPost !== undefined);
    const named = await graphql("UserByScreenName", { screen_name: account?.screenName });
    expect(named.text).toContain(`"tweet_ids_str":["${account?.pinnedPost?.id}"]`);
    const posts = await graphql("UserTweets", { userId: account?.xId });
    const pin = instructionsOf(posts).find(({ type }) => type === "TimelinePinEntry");
    expect(JSON.stringify(pin)).toContain(`"user_id_str":"${account?.xId}"`);
    expect(JSON.stringify(pin)).toContain('"contextType":"Pin"');
  });

  it("has authors, quoted and reposted people in the home timeline", async () => {
    const { text } = await graphql("HomeLatestTimeline", { count: 20 });
    expect(text).toContain('"quoted_status_result"');
    expect(text).toContain('"retweeted_status_result"');
    expect(text).toContain('"following":false');
  });
});

describe("each layout", () => {
  const at = (value: unknown, path: string): unknown =>
    path.split(".").reduce<unknown>((current, key) => (current as Record<string, unknown> | undefined)?.[key], value);

  /** Where the facts say that a field stands (facts/x-web-app.md, 1.3); undefined is "not there at all". */
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
