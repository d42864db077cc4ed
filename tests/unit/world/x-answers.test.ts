import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startWorld, type World } from "../../world/world.ts";
import { FOLLOWING_PAGE } from "../../world/x/x-graphql.ts";
import { userObject } from "../../world/x/x-layouts.ts";
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
