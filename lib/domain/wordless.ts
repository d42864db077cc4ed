import { mayHoldSpot } from "./may-hold-spot.ts";
import { readableTexts } from "./readable-texts.ts";
import type { Sighting } from "./sighting.ts";

/**
 * An account in whose words no handle could stand, which is most of them: who it is and whether it is followed, which is all that is kept of
 * it, and a fifth of what a message would have to carry with its words.
 */
export type WordlessSighting = Pick<Sighting, "xId" | "followed">;

/** Sets those apart of which no more need be told than who they are. */
export function setWordlessApart(sightings: readonly Sighting[]): {
  readonly sightings: readonly Sighting[];
  readonly wordless: readonly WordlessSighting[];
} {
  const worded: Sighting[] = [];
  const wordless: WordlessSighting[] = [];
  for (const sighting of sightings) {
    if (isWordless(sighting)) wordless.push({ xId: sighting.xId, followed: sighting.followed });
    else worded.push(sighting);
  }
  return { sightings: worded, wordless };
}

/** A partial sighting says nothing of what it leaves out, and a pinned post that is nothing takes the place of one that was something. */
function isWordless(sighting: Sighting): boolean {
  return !sighting.partial && sighting.pinnedPost === undefined && readableTexts(sighting).length === 0;
}

/**
 * What is left of `older` once the account was met wordless: a pinned post, of which a list of people says nothing, and who it is. A name in
 * which a handle stood is gone.
 */
export function forgetWords(older: Sighting): Sighting {
  const displayName = mayHoldSpot(older.displayName) ? "" : older.displayName;
  return { ...older, displayName, bio: "", links: [], location: "" };
}
