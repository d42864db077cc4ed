import { mergeSightings, type Sighting } from "../domain/sighting.ts";
import type { AwaitedPins } from "./awaited-pins.ts";
import type { JsonObject } from "./json.ts";
import { type PostObject, readPostObject } from "./post-object.ts";
import { readUserObject } from "./user-object.ts";
import { type Visitor, walkAnswer } from "./walk-answer.ts";

/** The longest true answer (a list of somebody's followers) has some seventy. */
const SIGHTINGS_LIMIT = 5_000;
const POSTS_LIMIT = 5_000;

/**
 * Every account in one parsed X response: any operation, any layout, each account once with its fullest record, in the order
 * of first appearance. Accounts are found by walking the whole answer, so an operation that is new tomorrow is read too. A
 * post that its author has pinned, wherever it stands in the answer, becomes that author's `pinnedPost`; with `earlier`, also where an
 * earlier answer told of the author. Never throws; what is not understood is passed over.
 */
export function readUsers(body: unknown, earlier?: AwaitedPins): Sighting[] {
  const found = new FoundUsers();
  try {
    walkAnswer(body, found);
    found.attachPinnedPosts(earlier);
  } catch {
    // Only an object that is not plain JSON can throw here (a getter, a proxy); what was read before it counts.
  }
  return found.list();
}

class FoundUsers implements Visitor {
  readonly #sightings = new Map<string, Sighting>();
  /** Ids of pinned posts, by the id of who pinned them. */
  readonly #pinned = new Map<string, Set<string>>();
  readonly #posts: PostObject[] = [];

  visit(object: JsonObject): boolean {
    if (object.rest_id === undefined && object.id_str === undefined) return false;
    const user = readUserObject(object);
    if (user === undefined) {
      const post = this.#posts.length < POSTS_LIMIT ? readPostObject(object) : undefined;
      if (post !== undefined) this.#posts.push(post);
      return false;
    }
    const { sighting, pinnedPostIds } = user;
    const known = this.#sightings.get(sighting.xId);
    if (known === undefined && this.#sightings.size >= SIGHTINGS_LIMIT) return true;
    this.#sightings.set(sighting.xId, known === undefined ? sighting : mergeFuller(known, sighting));
    for (const postId of pinnedPostIds) this.#addPinned(sighting.xId, postId);
    return true;
  }

  /** A post says itself who wrote it; who claims to have pinned somebody else's gets nothing. */
  attachPinnedPosts(earlier: AwaitedPins | undefined): void {
    for (const { authorXId, postId, readText } of this.#posts) {
      const here = this.#sightings.get(authorXId);
      if (here?.pinnedPost !== undefined) continue;
      const author = this.#pinned.get(authorXId)?.has(postId) ? here : earlier?.take(authorXId, postId);
      const pinnedPost = author && readText();
      if (author === undefined || pinnedPost === undefined) continue;
      this.#sightings.set(authorXId, { ...(here === undefined ? author : mergeSightings(author, here)), pinnedPost });
    }
    for (const [xId, postIds] of this.#pinned) {
      const author = this.#sightings.get(xId);
      if (author !== undefined && author.pinnedPost === undefined) earlier?.add(author, postIds);
    }
  }

  list(): Sighting[] {
    return [...this.#sightings.values()];
  }

  #addPinned(xId: string, postId: string): void {
    const ids = this.#pinned.get(xId);
    if (ids === undefined) this.#pinned.set(xId, new Set([postId]));
    else ids.add(postId);
  }
}

/** Within one answer neither record is newer: of two full ones, the words of the one that holds more count. */
function mergeFuller(one: Sighting, other: Sighting): Sighting {
  return weigh(one) >= weigh(other) ? mergeSightings(other, one) : mergeSightings(one, other);
}

function weigh({ bio, links, location }: Sighting): number {
  return bio.length + links.length * 100 + location.length;
}
