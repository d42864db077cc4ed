import { asObject, asText, type JsonObject } from "./json.ts";
import { expandShortLinks, readShortLinks } from "./short-links.ts";

/** Long posts hold up to 25,000 characters; a handle stands near the beginning or the end, or the post is not about it. */
const POST_LIMIT = 5_000;

/** Where a post belongs. The author object can be missing in an answer, so the author is known by id. */
export interface PostObject {
  readonly postId: string;
  readonly authorXId: string;
  /** Reads the text only when asked: most posts of an answer are not pinned ones. */
  readonly readText: () => string | undefined;
}

/**
 * Reads one post object of an X answer, or returns undefined where it is not one. GraphQL's `Tweet` has its fields under `legacy`
 * (in every layout of users so far, October 2026); the posts of the 1.1 API and of `globalObjects` are flat.
 */
export function readPostObject(post: JsonObject): PostObject | undefined {
  const fields = asObject(post.legacy) ?? post;
  const authorXId = fields.user_id_str ?? asObject(fields.user)?.id_str;
  const postId = post.rest_id ?? fields.id_str;
  if (typeof authorXId !== "string" || typeof postId !== "string") return undefined;
  return { postId, authorXId, readText: () => readLongText(post) ?? readShortText(fields) };
}

function readLongText(post: JsonObject): string | undefined {
  const note = asObject(asObject(asObject(post.note_tweet)?.note_tweet_results)?.result);
  const text = asText(note?.text, POST_LIMIT);
  return text === undefined ? undefined : expandShortLinks(text, readShortLinks(asObject(note?.entity_set)?.urls));
}

function readShortText(fields: JsonObject): string | undefined {
  const text = asText(fields.full_text, POST_LIMIT) ?? asText(fields.text, POST_LIMIT);
  if (text === undefined) return undefined;
  return expandShortLinks(unescapeText(text), readShortLinks(asObject(fields.entities)?.urls));
}

/** A post's `full_text` is HTML-escaped in these three characters, a bio is not. */
function unescapeText(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
