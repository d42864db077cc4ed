import type { XAccount } from "../people/x-account.ts";
import { hashOf } from "../random.ts";
import { type Layout, userObject } from "./x-layouts.ts";
import { shorten } from "./x-links.ts";

const TEXTS: readonly string[] = [
  "The kettle has opinions again.",
  "Nebel über dem Kanal, und ein Reiher, der so tut, als sei er aus Holz.",
  "今日は苔の名前を三つ覚えた。",
  "Repaired an old radio. It now receives only brass bands.",
  "Le train de nuit avait douze minutes d'avance. Personne n'était prêt.",
  "Seven jars of jam & not one label.",
  "Hoy la marea llegó hasta la segunda piedra.",
  "Crossword clue of the day: small bird, keeps minutes.",
  "밤기차 창문에 비친 달이 나보다 먼저 도착했다.",
  "Does anyone else name their umbrellas?",
];

/** One post of an account. */
export interface Post {
  readonly id: string;
  readonly author: XAccount;
  readonly text: string;
  readonly links: XAccount["bioLinks"];
  readonly repostOf?: Post;
  readonly quoted?: Post;
}

/** The account's `index`-th post, the same in every run. */
export function postOf(author: XAccount, index: number): Post {
  const hash = hashOf(`${author.xId}/${index}`);
  const id = `19${String(hash).padStart(10, "0")}${String(hashOf(`${hash}`) % 10_000_000).padStart(7, "0")}`;
  return { id, author, text: TEXTS[hash % TEXTS.length] ?? "", links: [] };
}

/** The pinned post of an account, if it has one. */
export function pinnedOf(author: XAccount): Post | undefined {
  return author.pinnedPost === undefined ? undefined : { author, ...author.pinnedPost };
}

/** A post as X's `Tweet` object: these still have `legacy`, in every layout. Its text is HTML-escaped, as X's is. */
export function tweetObject(post: Post, layout: Layout): object {
  const { text, urls } = shorten(post.text, post.links, post.id);
  const full = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const repost = post.repostOf === undefined ? undefined : tweetObject(post.repostOf, layout);
  return {
    __typename: "Tweet",
    rest_id: post.id,
    core: { user_results: { result: userObject(post.author, layout) } },
    edit_control: {
      edit_tweet_ids: [post.id],
      editable_until_msecs: "1770415785000",
      edits_remaining: "5",
      is_edit_eligible: false,
    },
    is_translatable: false,
    ...(post.quoted === undefined ? {} : { quoted_status_result: { result: tweetObject(post.quoted, layout) } }),
    legacy: {
      bookmark_count: 0,
      bookmarked: false,
      conversation_id_str: post.id,
      created_at: "Fri Feb 06 21:09:45 +0000 2026",
      display_text_range: [0, [...full].length],
      entities: { hashtags: [], symbols: [], user_mentions: [], ...(urls.length === 0 ? { urls: [] } : { urls }) },
      favorite_count: hashOf(post.id) % 60,
      favorited: false,
      full_text: repost === undefined ? full : `RT @${post.repostOf?.author.screenName}: ${full}`,
      id_str: post.id,
      is_quote_status: post.quoted !== undefined,
      lang: post.author.lang,
      quote_count: 0,
      reply_count: hashOf(post.id) % 7,
      retweet_count: hashOf(post.id) % 12,
      retweeted: false,
      ...(repost === undefined ? {} : { retweeted_status_result: { result: repost } }),
      user_id_str: post.author.xId,
    },
    source: '<a href="https://mobile.twitter.com" rel="nofollow">Twitter Web App</a>',
    views: { count: "120", state: "EnabledWithCount" },
  };
}
