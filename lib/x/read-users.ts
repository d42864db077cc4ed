import { mergeSightings, type Sighting } from "../domain/sighting.ts";
import type { JsonObject } from "./json.ts";
import { type PostObject, readPostObject } from "./post-object.ts";
import { readUserObject } from "./user-object.ts";

/** A true answer has some ten thousand values; past a million somebody is playing, and the rest is left unread. */
const VALUES_LIMIT = 1_000_000;
const SIGHTINGS_LIMIT = 5_000;

/**
 * Every account in one parsed X response: any operation, any layout, each account once with its fullest record, in the order
 * of first appearance. Accounts are found by walking the whole answer, so an operation that is new tomorrow is read too. A
 * post that its author has pinned, wherever it stands in the answer, becomes that author's `pinnedPost`. Never throws; what
 * is not understood is passed over.
 */
export function readUsers(body: unknown): Sighting[] {
  const sightings = new Map<string, Sighting>();
  const pinnedBy = new Map<string, Set<string>>();
  const posts: PostObject[] = [];
  try {
    walkObjects(body, (object) => {
      if (object.legacy !== undefined && object.__typename !== "User") {
        const post = readPostObject(object);
        if (post !== undefined) posts.push(post);
      }
      if (object.rest_id === undefined && object.id_str === undefined) return;
      const user = readUserObject(object);
      if (user === undefined) return;
      const { xId } = user.sighting;
      const known = sightings.get(xId);
      if (known === undefined && sightings.size >= SIGHTINGS_LIMIT) return;
      sightings.set(xId, known === undefined ? user.sighting : mergeFuller(known, user.sighting));
      for (const postId of user.pinnedPostIds) pinnedBy.set(postId, (pinnedBy.get(postId) ?? new Set()).add(xId));
    });
    for (const post of posts) {
      const author = sightings.get(post.authorXId);
      if (author === undefined || author.pinnedPost !== undefined) continue;
      if (!pinnedBy.get(post.postId)?.has(post.authorXId)) continue;
      const pinnedPost = post.readText();
      if (pinnedPost !== undefined) sightings.set(author.xId, { ...author, pinnedPost });
    }
  } catch {
    // Only an object that is not plain JSON can throw here (a getter, a proxy); what was read before it counts.
  }
  return [...sightings.values()];
}

/** Within one answer neither record is newer; the one that holds more is the base. */
function mergeFuller(one: Sighting, other: Sighting): Sighting {
  const weigh = (sighting: Sighting) =>
    (sighting.partial ? 0 : 10_000) + sighting.bio.length + sighting.links.length * 100 + sighting.location.length;
  return weigh(one) >= weigh(other) ? mergeSightings(other, one) : mergeSightings(one, other);
}

/** Calls `visit` with each object of a JSON value, parents first, in reading order. An explicit stack, as depth may be hostile. */
function walkObjects(root: unknown, visit: (object: JsonObject) => void): void {
  const stack: unknown[] = [root];
  for (let visited = 0; stack.length > 0 && visited < VALUES_LIMIT; visited++) {
    const value = stack.pop();
    if (typeof value !== "object" || value === null) continue;
    if (Array.isArray(value)) {
      for (let i = Math.min(value.length, VALUES_LIMIT) - 1; i >= 0; i--) {
        if (typeof value[i] === "object") stack.push(value[i]);
      }
      continue;
    }
    visit(value as JsonObject);
    const children = Object.values(value);
    for (let i = children.length - 1; i >= 0; i--) {
      if (typeof children[i] === "object") stack.push(children[i]);
    }
  }
}
