import type { Sighting } from "../domain/sighting.ts";

/** Whose profile is opened was told of a moment ago; the rest of a long list is not waited for. */
const LIMIT = 200;

/**
 * The accounts told of last whose pinned post has not come yet. X tells of a profile in one answer and gives its posts in the next, since
 * October 2026 at times without their author (`core.user_results` is empty): what belongs together is known by ids alone.
 */
export class AwaitedPins {
  /** By the account's id, the one told of last at the end. */
  readonly #awaited = new Map<string, { readonly author: Sighting; readonly postIds: ReadonlySet<string> }>();

  add(author: Sighting, postIds: ReadonlySet<string>): void {
    this.#awaited.delete(author.xId);
    this.#awaited.set(author.xId, { author, postIds });
    for (const oldest of this.#awaited.keys()) {
      if (this.#awaited.size <= LIMIT) break;
      this.#awaited.delete(oldest);
    }
  }

  /** Who wrote that post and has pinned it, once; without the follow state, which may have changed since. */
  take(authorXId: string, postId: string): Sighting | undefined {
    const awaited = this.#awaited.get(authorXId);
    if (!awaited?.postIds.has(postId)) return undefined;
    this.#awaited.delete(authorXId);
    const { followed: _then, ...author } = awaited.author;
    return author;
  }
}
