import type { Candidate } from "./candidate.ts";
import { formatAddress } from "./handle.ts";
import type { KnownAccount } from "./known-account.ts";
import { neutralText } from "./neutral-text.ts";
import type { Sighting } from "./sighting.ts";

/** An X account that declares a handle, and the words that do. Its texts are neutral (see neutral-text.ts). */
export interface Declaration extends Omit<Candidate, "handle"> {
  readonly xId: string;
  /** All that stands in the field where `text` stands, so that a person can judge it. */
  readonly words: string;
  readonly x: Pick<Sighting, "screenName" | "displayName" | "avatarUrl">;
  /** Whether an X user of this browser follows the account; false also where it is not known. */
  readonly followed: boolean;
}

/** Who declares what, by the address (`user@host`) that is declared. */
export function listDeclarations(sightings: readonly KnownAccount[]): Map<string, Declaration[]> {
  const declarations = new Map<string, Declaration[]>();
  for (const { xId, declaration, followedBy } of sightings) {
    if (declaration === undefined) continue;
    const { screenName, displayName, avatarUrl } = declaration.sighting;
    const x = { screenName, displayName: neutralText(displayName), ...(avatarUrl === undefined ? {} : { avatarUrl }) };
    for (const { handle, ...evidence } of declaration.candidates) {
      const address = formatAddress(handle);
      const words = neutralText(wordsOf(declaration.sighting, evidence));
      const text = neutralText(evidence.text);
      const one = { ...evidence, text, words, xId, x, followed: followedBy.length > 0 };
      const others = declarations.get(address);
      if (others === undefined) declarations.set(address, [one]);
      else others.push(one);
    }
  }
  return declarations;
}

function wordsOf(
  { displayName, bio, location, pinnedPost = "" }: Sighting,
  { field, text }: Pick<Candidate, "field" | "text">,
): string {
  switch (field) {
    case "display-name":
      return displayName;
    case "bio":
    case "bio-link":
      return bio;
    case "location":
      return location;
    case "pinned-post":
      return pinnedPost;
    case "website":
      return text;
  }
}
