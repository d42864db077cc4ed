import { findAddresses, findUris } from "./find-addresses.ts";
import { findLinks, findPaths } from "./find-links.ts";
import { findSpelledOut } from "./find-spelled-out.ts";
import type { Spot } from "./spot.ts";

/** Every place of a folded text that has the shape of a handle, in order; no character is in two of them. */
export function findSpots(text: string): Spot[] {
  const links = findLinks(text);
  // A website is one link, and nothing else.
  if (links[0]?.start === 0 && links[0].end === text.length) return links[0].spot === undefined ? [] : [links[0].spot];
  const taken: { readonly start: number; readonly end: number }[] = [...links];
  const spots = links.flatMap(({ spot }) => spot ?? []);
  for (const spot of [...findUris(text), ...findPaths(text, links), ...findAddresses(text), ...findSpelledOut(text)]) {
    // A spot may begin before a link and end in it: `@user@https://host`. Everything else inside of a link is not text, and what is
    // spelled in words ("is at host.example/@user") ends before one.
    const reach = spot.form === "spelled-out" ? spot.end : spot.start + 1;
    if (taken.some(({ start, end }) => start < reach && spot.start < end)) continue;
    taken.push(spot);
    spots.push(spot);
  }
  return spots.sort((a, b) => a.start - b.start);
}
