/**
 * Cookies are asked of another process, so an answer that comes right after another goes by what was read for that one. Who switches
 * accounts loads the page anew, and everything here with it.
 */
const FRESH_MS = 1_000;

/** Who is signed in, for answers that come in quick succession. */
export class CurrentViewer {
  #id: string | undefined;
  #readAt = Number.NEGATIVE_INFINITY;

  read(): string | undefined {
    const now = performance.now();
    if (now - this.#readAt >= FRESH_MS) {
      this.#id = readViewerId();
      this.#readAt = now;
    }
    return this.#id;
  }
}

/**
 * Numeric id of the X account that is signed in, from the cookie `twid` (`u%3D123`, sometimes decoded or quoted), or undefined. It
 * changes when the user switches accounts, so it is read anew for each answer.
 */
export function readViewerId({ cookie }: Pick<Document, "cookie"> = document): string | undefined {
  return /(?:^|;\s*)twid="?u(?:%3D|=)(\d{1,20})/.exec(cookie)?.[1];
}
