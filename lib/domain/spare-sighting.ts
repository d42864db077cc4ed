import { readableTexts } from "./readable-texts.ts";
import type { Sighting } from "./sighting.ts";

/**
 * A sighting without the words in which no handle could stand: of most people nothing is left but who they are and whether they are
 * followed, which is all that is kept of them. The name and a pinned post stay: without them those that held a handle before would be kept.
 */
export function spareSighting(sighting: Sighting): Sighting {
  if (readableTexts(sighting).length > 0) return sighting;
  const { avatarUrl: _picture, ...rest } = sighting;
  return { ...rest, bio: "", links: [], location: "" };
}
