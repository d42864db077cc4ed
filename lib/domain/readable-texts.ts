import type { EvidenceField } from "./candidate.ts";
import { fillShortLinks } from "./fill-short-links.ts";
import { mayHoldSpot, mayNameHandle } from "./may-hold-spot.ts";
import type { Sighting } from "./sighting.ts";

/** What is read of a sighting: all of its texts, and the name by which people are told from those they speak of. */
export type HandleTexts = Pick<Sighting, "screenName" | "displayName" | "bio" | "links" | "location" | "pinnedPost">;

/** A text in which a handle could stand, and the field that it is of. */
export interface ReadableText {
  readonly source: string;
  readonly field: EvidenceField;
}

/** The texts in which a handle could stand at all; for most people that is none, and this is all that is done for them. */
export function readableTexts(texts: Partial<HandleTexts>): ReadableText[] {
  const readable: ReadableText[] = [];
  const { displayName, links = [], location, pinnedPost } = texts;
  const bio = fillShortLinks(texts.bio ?? "", links);
  addReadable(readable, displayName, "display-name");
  addReadable(readable, bio, "bio");
  // Links that stand in the bio are read there, where the words around them count.
  for (const link of links)
    if (mayNameHandle(link) && !bio.includes(link.endsWith("/") ? link.slice(0, -1) : link))
      readable.push({ source: link, field: "website" });
  addReadable(readable, location, "location");
  addReadable(readable, pinnedPost, "pinned-post");
  return readable;
}

function addReadable(readable: ReadableText[], source: string | undefined, field: EvidenceField): void {
  if (source !== undefined && source !== "" && mayHoldSpot(source)) readable.push({ source, field });
}
