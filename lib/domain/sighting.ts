/** An X account as one response or page showed it. */
export interface Sighting {
  /** Numeric id, `/^\d{1,20}$/`: the only name that never changes. */
  readonly xId: string;
  /** The name in the address, `/^\w{1,20}$/`, without `@`. */
  readonly screenName: string;
  readonly displayName: string;
  /** Plain text; every t.co link replaced by its target. */
  readonly bio: string;
  /** Expanded http(s) links: the website first, then those of the bio, in order. */
  readonly links: readonly string[];
  readonly location: string;
  /** Text of the post pinned to the profile, links expanded; only where the page showed that post. */
  readonly pinnedPost?: string;
  readonly avatarUrl?: string;
  /** Whether the signed-in X user follows the account; undefined where the page did not say, which is not "no". */
  readonly followed?: boolean | undefined;
  /** The page showed part of the account only (a mention, a face in a row): empty fields are unknown, not empty. */
  readonly partial?: true;
}

/**
 * What is known after `newer` was seen where `older` was known. A full sighting replaces texts; a partial one fills gaps
 * only; what a page does not say at all (follow state, pinned post, avatar) is kept from before.
 */
export function mergeSightings(older: Sighting, newer: Sighting): Sighting {
  const [base, other] = newer.partial && !older.partial ? [older, newer] : [newer, older];
  const merged: Sighting = {
    xId: newer.xId,
    screenName: newer.screenName,
    displayName: base.displayName || other.displayName,
    bio: base.bio || (base.partial ? other.bio : ""),
    links: base.links.length > 0 ? base.links : base.partial ? other.links : [],
    location: base.location || (base.partial ? other.location : ""),
    ...pick("pinnedPost", newer.pinnedPost ?? older.pinnedPost),
    ...pick("avatarUrl", base.avatarUrl ?? other.avatarUrl),
    ...pick("followed", newer.followed ?? older.followed),
    ...(newer.partial && older.partial ? { partial: true as const } : {}),
  };
  return merged;
}

/** Whether two sightings of an account say the same in every field in which people declare where they are. */
export function saysTheSame(one: Sighting, other: Sighting): boolean {
  const words = ({ displayName, bio, links, location, pinnedPost }: Sighting) =>
    JSON.stringify([displayName, bio, links, location, pinnedPost]);
  return words(one) === words(other);
}

/** An object with the one field, or without it: optional fields are absent rather than undefined. */
function pick<Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { [K in Key]: Value });
}
