import { asObject, asText, type JsonObject } from "./json.ts";
import { ShortLinks } from "./short-links.ts";

/** Long posts hold up to 25,000 characters; a handle stands near the beginning or the end, or the post is not about it. */
const POST_LIMIT = 5_000;

/** Where a post belongs. The author object can be missing in an answer, so the author is known by id. */
export interface PostObject {
  readonly postId: string;
  readonly authorXId: string;
  /** Reads the text only when asked: most posts of an answer are not pinned ones. */
  readonly readText: () => string | undefined;
}

/** Reads one post object (`Tweet`) of an X answer, or returns undefined where it is not one. */
export function readPostObject(post: JsonObject): PostObject | undefined {
  const legacy = asObject(post.legacy);
  const authorXId = legacy?.user_id_str;
  const postId = post.rest_id ?? legacy?.id_str;
  if (legacy === undefined || typeof authorXId !== "string" || typeof postId !== "string") return undefined;
  return { postId, authorXId, readText: () => readLongText(post) ?? readShortText(legacy) };
}

function readLongText(post: JsonObject): string | undefined {
  const note = asObject(asObject(asObject(post.note_tweet)?.note_tweet_results)?.result);
  const text = asText(note?.text, POST_LIMIT);
  return text === undefined ? undefined : new ShortLinks(asObject(note?.entity_set)?.urls).expand(text);
}

function readShortText(legacy: JsonObject): string | undefined {
  const text = asText(legacy.full_text, POST_LIMIT);
  return text === undefined ? undefined : new ShortLinks(asObject(legacy.entities)?.urls).expand(unescapeText(text));
}

/** A post's `full_text` is HTML-escaped in these three characters, a bio is not. */
function unescapeText(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
