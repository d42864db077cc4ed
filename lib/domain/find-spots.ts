import { findAddresses, findUris } from "./find-addresses.ts";
import { findLinks, findPaths } from "./find-links.ts";
import { findSpelledOut, mayBeSpelledOut } from "./find-spelled-out.ts";
import { mayNameHandle } from "./parse-profile-url.ts";
import type { Spot } from "./spot.ts";

const ADDRESS_HINT = /@[^\s@]*\.\S/;

/** Whether a text could hold a spot at all. Cheap, linear in the length, and false for most texts. */
export function mayHoldSpot(text: string): boolean {
  if (text.includes("@") && ADDRESS_HINT.test(text)) return true;
  if (text.includes("/") && text.includes(".") && mayNameHandle(text)) return true;
  // Full-width signs are folded later; nobody uses them without a reason.
  return text.includes("＠") || text.includes("﹫") || mayBeSpelledOut(text);
}

/** Every place of a folded text that has the shape of a handle, in order; no character is in two of them. */
export function findSpots(text: string): Spot[] {
  const links = findLinks(text);
  const taken: { readonly start: number; readonly end: number }[] = [...links];
  const spots = links.flatMap(({ spot }) => spot ?? []);
  for (const spot of [...findUris(text), ...findPaths(text, links), ...findAddresses(text), ...findSpelledOut(text)]) {
    // A spot may begin before a link and end in it: `@user@https://host`. Everything else inside of a link is not text.
    if (taken.some(({ start, end }) => start <= spot.start && spot.start < end)) continue;
    taken.push(spot);
    spots.push(spot);
  }
  return spots.sort((a, b) => a.start - b.start);
}
