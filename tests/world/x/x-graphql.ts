import type { XAccount } from "../people/x-account.ts";
import { type Exchange, header, readBody, send, sendJson } from "../server/exchange.ts";
import { LAYOUTS, type Layout, userObject } from "./x-layouts.ts";
import { type Post, pinnedOf, postOf, tweetObject } from "./x-posts.ts";
import type { XRateLimits } from "./x-rate-limits.ts";
import { cursorEntry, instructions, pinInstruction, postEntry, userEntry, whoToFollowEntry } from "./x-timeline.ts";

/** What the X side shows. */
export interface XSide {
  readonly viewer: XAccount;
  readonly followed: readonly XAccount[];
  readonly suggested: readonly XAccount[];
  readonly layout: Layout;
  readonly limits: XRateLimits;
}

/** One's own list comes in pages of this size, whatever `count` says. */
export const FOLLOWING_PAGE = 50;
/** Other people's lists are cut here and end at once. */
const FOREIGN_PAGE = 60;
const POSTS_PAGE = 20;
const HOME_PAGES = 5;
/** Where "who to follow" stands among the entries of a first page. */
const MODULE_AFTER = 3;

interface Query {
  readonly side: XSide;
  readonly layout: Layout;
  readonly variables: Readonly<Record<string, unknown>>;
}

const OPERATIONS: Readonly<Record<string, (query: Query) => object>> = {
  Following: following,
  Followers: followers,
  HomeLatestTimeline: homeTimeline,
  HomeTimeline: homeTimeline,
  ListMembers: listMembers,
  SearchTimeline: searchTimeline,
  UserByScreenName: userByScreenName,
  UserTweets: userTweets,
  UserOriginalsTimeline: userTweets,
};

/** Answers `/i/api/graphql/<id>/<operation>`, GET or POST, with X's rate headers; undefined operations get 404. */
export async function answerGraphql(exchange: Exchange, operation: string, side: XSide): Promise<void> {
  const run = OPERATIONS[operation];
  if (run === undefined) return send(exchange, 404, "");
  const { refused, headers } = side.limits.count(operation);
  if (refused) return send(exchange, 429, "Rate limit exceeded\n", { "Content-Type": "text/plain", ...headers });
  const variables = await readVariables(exchange);
  if (variables === undefined)
    return sendJson(exchange, 400, { errors: [{ message: "Bad Request", code: 214 }] }, headers);
  const asked = header(exchange, "x-world-layout");
  const layout = LAYOUTS.find((each) => each === asked) ?? side.layout;
  const answer = { data: run({ side, layout, variables }) };
  sendJson(exchange, 200, asked === "unknown" ? disguise(answer) : answer, headers);
}

/** The layout of tomorrow, which nobody but the page itself can read (client/ask.ts undoes it): names and ids are called differently. */
function disguise(answer: object): object {
  const text = JSON.stringify(answer).replaceAll('"screen_name":', '"nick":').replaceAll('"rest_id":', '"ref":');
  return JSON.parse(text);
}

async function readVariables(exchange: Exchange): Promise<Record<string, unknown> | undefined> {
  try {
    if (exchange.method === "GET") return JSON.parse(exchange.url.searchParams.get("variables") ?? "{}");
    return JSON.parse(await readBody(exchange)).variables;
  } catch {
    return undefined;
  }
}

const cursorAt = (cursor: unknown): number =>
  typeof cursor === "string" ? Number(/\|(\d+)$/.exec(cursor)?.[1] ?? 0) : 0;

const cursorTo = (index: number): string => `18727846901${String(index).padStart(8, "0")}|${index}`;

const timelineOf = (list: object[]): object => ({
  user: { result: { __typename: "User", timeline: { timeline: { instructions: list } } } },
});

function following({ side, layout, variables }: Query): object {
  const own = String(variables.userId) === side.viewer.xId;
  const list = own ? side.followed : [...side.suggested, ...side.followed].slice(0, FOREIGN_PAGE);
  const start = Math.min(cursorAt(variables.cursor), list.length);
  const end = own ? Math.min(start + FOLLOWING_PAGE, list.length) : list.length;
  const users = list
    .slice(start, end)
    .map((account, index) => userEntry(account, layout, start + index, "FollowingSgs"));
  const withModule =
    own && start === 0
      ? [
          ...users.slice(0, MODULE_AFTER),
          whoToFollowEntry(side.suggested.slice(0, 3), layout, MODULE_AFTER),
          ...users.slice(MODULE_AFTER),
        ]
      : users;
  const cursors = [cursorEntry("Bottom", cursorTo(end), end + 1), cursorEntry("Top", `-1|${start}`, start - 1)];
  return timelineOf(instructions([...withModule, ...cursors], start === 0, end >= list.length));
}

/** A list of people that comes in pages and has nobody else in it. */
function peoplePage(list: readonly XAccount[], { layout, variables }: Query, component: string): object[] {
  const start = Math.min(cursorAt(variables.cursor), list.length);
  const end = Math.min(start + POSTS_PAGE, list.length);
  const users = list.slice(start, end).map((account, index) => userEntry(account, layout, start + index, component));
  const cursors = [cursorEntry("Bottom", cursorTo(end), end + 1), cursorEntry("Top", `-1|${start}`, start - 1)];
  return instructions([...users, ...cursors], start === 0, end >= list.length);
}

function followers(query: Query): object {
  const { followed, suggested } = query.side;
  const list = [...suggested, ...followed].filter(({ followsViewer }) => followsViewer).slice(0, FOREIGN_PAGE);
  return timelineOf(peoplePage(list, query, "FollowersSgs"));
}

/** The people whose name or bio has the word in it. */
function searchTimeline(query: Query): object {
  const { followed, suggested } = query.side;
  const word = String(query.variables.rawQuery ?? "").toLowerCase();
  const list = [...suggested, ...followed]
    .filter(({ displayName, bio }) => `${displayName} ${bio}`.toLowerCase().includes(word))
    .slice(0, FOREIGN_PAGE);
  const timeline = { instructions: peoplePage(list, query, "user") };
  return { search_by_raw_query: { search_timeline: { timeline } } };
}

/** Every list of the look-alike has the same members: every eighth person, and two who are not followed. */
function listMembers(query: Query): object {
  const { followed, suggested } = query.side;
  const list = [...suggested.slice(0, 2), ...followed.filter((_, index) => index % 8 === 0)].slice(0, FOREIGN_PAGE);
  return { list: { members_timeline: { timeline: { instructions: peoplePage(list, query, "MembersSgs") } } } };
}

function homeTimeline({ side, layout, variables }: Query): object {
  const start = cursorAt(variables.cursor);
  const page = start / POSTS_PAGE;
  const posts = Array.from({ length: POSTS_PAGE }, (_, index) => homePost(side, start + index)).flatMap(
    (post) => post ?? [],
  );
  const entries = posts.map((post, index) => postEntry(tweetObject(post, layout), post.id, start + index));
  const suggested = side.suggested.slice(3, 6);
  if (page === 0 && suggested.length > 0)
    entries.splice(MODULE_AFTER, 0, whoToFollowEntry(suggested, layout, MODULE_AFTER));
  const next = start + POSTS_PAGE;
  const all = [
    ...entries,
    cursorEntry("Top", `-1|${start}`, start - 1),
    cursorEntry("Bottom", cursorTo(next), next + 1),
  ];
  return { home: { home_timeline_urt: { instructions: instructions(all, page === 0, page >= HOME_PAGES - 1) } } };
}

/** The n-th post of the home timeline: every fourth quotes and every fifth repeats another person's post. */
function homePost({ followed, suggested }: XSide, n: number): Post | undefined {
  const author = followed[(n * 7) % followed.length];
  const other = n % 2 === 0 ? followed[(n * 11 + 5) % followed.length] : suggested[n % suggested.length];
  if (author === undefined) return undefined;
  const post = postOf(author, n);
  if (other === undefined) return post;
  if (n % 5 === 4) return { ...post, text: postOf(other, n).text, repostOf: postOf(other, n) };
  return n % 4 === 3 ? { ...post, quoted: postOf(other, n) } : post;
}

function byName(side: XSide, name: unknown): XAccount | undefined {
  const wanted = String(name).toLowerCase();
  return [side.viewer, ...side.followed, ...side.suggested].find(
    (account) => account.screenName.toLowerCase() === wanted,
  );
}

function userByScreenName({ side, layout, variables }: Query): object {
  const account = byName(side, variables.screen_name);
  return account === undefined ? {} : { user: { result: userObject(account, layout) } };
}

function userTweets({ side, layout, variables }: Query): object {
  const account = [side.viewer, ...side.followed, ...side.suggested].find(
    (each) => each.xId === String(variables.userId),
  );
  if (account === undefined) return { user: {} };
  const posts = Array.from({ length: 5 }, (_, index) => postOf(account, index));
  const entries = posts.map((post, index) => postEntry(ownPost(post, layout), post.id, index));
  const cursors = [cursorEntry("Top", "-1|0", -1), cursorEntry("Bottom", cursorTo(posts.length), posts.length + 1)];
  const pinned = pinnedOf(account);
  const pin = pinned === undefined ? undefined : pinInstruction(ownPost(pinned, layout), pinned.id);
  return timelineOf(instructions([...entries, ...cursors], true, true, pin));
}

/** A post on its author's page. In October 2026 the author was left out there: the page knows them from its answer before. */
function ownPost(post: Post, layout: Layout): object {
  return { ...tweetObject(post, layout), ...(layout === "v3" && { core: { user_results: {} } }) };
}
