import type { ShownLink } from "./rich-text.ts";

/** What the page keeps of a user: little, so that thousands of rows stay light. */
export interface ShownUser {
  readonly id: string;
  readonly screenName: string;
  readonly name: string;
  readonly bio: string;
  readonly links: readonly ShownLink[];
  readonly website: ShownLink | undefined;
  readonly location: string;
  readonly avatar: string;
  readonly followed: boolean;
  readonly followsViewer: boolean;
  readonly locked: boolean;
  readonly followers: number;
  readonly following: number;
}

/** What stands in a timeline, in its order. */
export type ShownItem =
  | { readonly kind: "user"; readonly user: ShownUser; readonly suggested: boolean }
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "post"; readonly post: ShownPost };

export interface ShownPost {
  readonly author: ShownUser;
  readonly text: string;
  readonly links: readonly ShownLink[];
  readonly pinned: boolean;
  readonly repostOf: ShownPost | undefined;
  readonly quoted: ShownPost | undefined;
}

export interface ShownPage {
  readonly items: readonly ShownItem[];
  readonly cursor: string | undefined;
  /** X said that nothing follows; a cursor may be there all the same. */
  readonly end: boolean;
}

type Json = Readonly<Record<string, unknown>>;

const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (current, key) => (typeof current === "object" && current !== null ? (current as Json)[key] : undefined),
    value,
  );
const text = (...values: readonly unknown[]): string =>
  String(values.find((value) => typeof value === "string" && value !== "") ?? "");
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const link = (entity: unknown): ShownLink => ({
  url: text(at(entity, "url")),
  expanded: text(at(entity, "expanded_url")),
  display: text(at(entity, "display_url")),
});

/** Reads a user of any layout, field by field. */
export function readUser(user: unknown): ShownUser {
  // In v0 the fields of `legacy` are those of the user itself.
  const legacy = at(user, "id_str") === undefined ? at(user, "legacy") : user;
  const entities = at(user, "profile_bio", "entities") ?? at(legacy, "entities");
  const website = list(at(entities, "url", "urls"))[0];
  return {
    id: text(at(user, "rest_id"), at(user, "id_str")),
    screenName: text(at(user, "core", "screen_name"), at(legacy, "screen_name")),
    name: text(at(user, "core", "name"), at(legacy, "name")),
    bio: text(at(user, "profile_bio", "description"), at(legacy, "description")),
    links: list(at(entities, "description", "urls")).map(link),
    website: website === undefined ? undefined : link(website),
    location: text(at(user, "location", "location"), at(legacy, "location")),
    avatar: text(at(user, "avatar", "image_url"), at(legacy, "profile_image_url_https")),
    followed: (at(user, "relationship_perspectives", "following") ?? at(legacy, "following")) === true,
    followsViewer: (at(user, "relationship_perspectives", "followed_by") ?? at(legacy, "followed_by")) === true,
    locked: (at(user, "privacy", "protected") ?? at(legacy, "protected")) === true,
    followers: Number(at(user, "relationship_counts", "followers") ?? at(legacy, "followers_count") ?? 0),
    following: Number(at(user, "relationship_counts", "following") ?? at(legacy, "friends_count") ?? 0),
  };
}

function readPost(post: unknown, pinned: boolean, owner?: ShownUser): ShownPost {
  const repost = at(post, "legacy", "retweeted_status_result", "result");
  const quoted = at(post, "quoted_status_result", "result");
  const author = at(post, "core", "user_results", "result");
  return {
    author: author === undefined && owner !== undefined ? owner : readUser(author),
    text: text(at(post, "legacy", "full_text"))
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&amp;", "&"),
    links: list(at(post, "legacy", "entities", "urls")).map(link),
    pinned,
    repostOf: repost === undefined ? undefined : readPost(repost, false),
    quoted: quoted === undefined ? undefined : readPost(quoted, false),
  };
}

/** Reads the instructions of a timeline; on a profile, posts may come without their author, who is its `owner`. */
export function readPage(instructions: unknown, owner?: ShownUser): ShownPage {
  const items: ShownItem[] = [];
  let cursor: string | undefined;
  let end = false;
  const take = (content: unknown, suggested: boolean, pinned: boolean): void => {
    const user = at(content, "user_results", "result");
    const post = at(content, "tweet_results", "result");
    if (user !== undefined) items.push({ kind: "user", user: readUser(user), suggested });
    else if (post !== undefined) items.push({ kind: "post", post: readPost(post, pinned, owner) });
  };
  for (const instruction of list(instructions)) {
    const type = at(instruction, "type");
    if (type === "TimelineTerminateTimeline" && at(instruction, "direction") === "Bottom") end = true;
    if (type === "TimelinePinEntry") take(at(instruction, "entry", "content", "itemContent"), false, true);
    for (const entry of list(at(instruction, "entries"))) {
      const content = at(entry, "content");
      if (at(content, "cursorType") === "Bottom") cursor = text(at(content, "value"));
      else if (at(content, "items") === undefined) take(at(content, "itemContent"), false, false);
      else {
        items.push({ kind: "heading", text: text(at(content, "header", "text")) });
        for (const item of list(at(content, "items"))) take(at(item, "item", "itemContent"), true, false);
      }
    }
  }
  return { items, cursor, end };
}

export { at };
