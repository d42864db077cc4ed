/** X's own short links, as they stand in a text whose answer did not say where they lead. */
const SHORT_LINK = /https?:\/\/t\.co\/\w+/gi;

/**
 * A bio whose t.co links were left as they are, with the targets in their places: `links` holds them in their order, behind the website if
 * there is one. Where the numbers do not fit, nobody can say which is which, and the bio stays as it is.
 */
export function fillShortLinks(bio: string, links: readonly string[]): string {
  if (!bio.includes("//t.co/")) return bio;
  const left = links.length - (bio.match(SHORT_LINK)?.length ?? 0);
  if (left !== 0 && left !== 1) return bio;
  let next = left;
  return bio.replace(SHORT_LINK, (short) => links[next++] ?? short);
}
