/**
 * Invented objects of X's answers, in each layout that X has had. Every one of them is the same account, so that what is
 * read must be the same too.
 */

type Json = Record<string, unknown>;

export const OTTER = {
  xId: "1234567890123456789",
  screenName: "Full_Otter",
  displayName: "Full Otter 🦦",
  bio: "🦦🦦 at http://pond.example.org/@otter & https://otter.example.com/long/way/home\nand more",
  links: ["https://otter.example.com/", "http://pond.example.org/@otter", "https://otter.example.com/long/way/home"],
  location: "The Pond",
  followed: true,
  avatarUrl: "https://pbs.twimg.com/profile_images/1/otter_normal.jpg",
};
export const PINNED_ID = "1999999999999999999";

const DESCRIPTION = "🦦🦦 at https://t.co/ab & https://t.co/abc\nand more";
/** The second t.co address begins with the first, and the indices count code points. */
const ENTITIES = {
  description: {
    urls: [
      {
        url: "https://t.co/ab",
        expanded_url: OTTER.links[1],
        display_url: "pond.example.org/@otter",
        indices: [6, 21],
      },
      {
        url: "https://t.co/abc",
        expanded_url: OTTER.links[2],
        display_url: "otter.example.com/long/way…",
        indices: [24, 40],
      },
    ],
  },
  url: {
    urls: [
      { url: "https://t.co/site", expanded_url: OTTER.links[0], display_url: "otter.example.com", indices: [0, 17] },
    ],
  },
};
const NAMES = { name: OTTER.displayName, screen_name: OTTER.screenName };
const COMMON = { __typename: "User", id: "VXNlcjoxMjM0NTY3ODkwMTIzNDU2Nzg5", rest_id: OTTER.xId };
const MODERN = {
  ...COMMON,
  avatar: { image_url: OTTER.avatarUrl },
  core: NAMES,
  location: { location: OTTER.location },
  privacy: { protected: false },
  relationship_perspectives: { following: true, followed_by: false },
};
/** The whole account in one object, as X had it first. */
const LEGACY = {
  ...NAMES,
  description: DESCRIPTION,
  entities: ENTITIES,
  url: "https://t.co/site",
  location: OTTER.location,
  following: true,
  pinned_tweet_ids_str: [PINNED_ID],
  profile_image_url_https: OTTER.avatarUrl,
};

export const LAYOUTS = {
  v0: {
    id: 1234567890123456800,
    id_str: OTTER.xId,
    ...LEGACY,
  },
  v1: {
    ...COMMON,
    legacy: LEGACY,
  },
  v2: {
    ...MODERN,
    legacy: {
      description: DESCRIPTION,
      entities: ENTITIES,
      url: "https://t.co/site",
      pinned_tweet_ids_str: [PINNED_ID],
    },
    profile_bio: { description: DESCRIPTION },
  },
  v3: {
    ...MODERN,
    profile_bio: { description: DESCRIPTION, entities: ENTITIES },
    website: { url: "https://t.co/site" },
    pinned_items: { tweet_ids_str: [PINNED_ID] },
  },
} as const satisfies Record<string, Json>;

/** A small account of the present layout. */
export function user(xId: string, fields: Json = {}): Json {
  return {
    __typename: "User",
    rest_id: xId,
    core: { name: `Name ${xId}`, screen_name: `name_${xId}` },
    profile_bio: { description: `Bio ${xId}`, entities: { description: {} } },
    location: { location: "" },
    website: { url: "" },
    pinned_items: {},
    ...fields,
  };
}

/** A post as GraphQL has it. */
export function post(postId: string, author: Json, legacy: Json, fields: Json = {}): Json {
  return {
    __typename: "Tweet",
    rest_id: postId,
    core: { user_results: { result: author } },
    legacy: { id_str: postId, user_id_str: author.rest_id, full_text: "", entities: { urls: [] }, ...legacy },
    ...fields,
  };
}

export const tweetResult = (tweet: unknown) => ({ tweet_results: { result: tweet } });

/** A timeline's answer with these as `itemContent` of its entries. */
export function timeline(...items: readonly unknown[]): Json {
  const entries = items.map((itemContent, i) => ({ entryId: `e-${i}`, content: { itemContent } }));
  return {
    data: { user: { result: { __typename: "User", timeline: { timeline: { instructions: [{ entries }] } } } } },
  };
}
