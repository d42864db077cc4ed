/**
 * What the user's own instance says of a matched person. Read for the rows on screen first, then in spare budget (a call each);
 * every field but the ids may be missing where the server does not tell it. Texts are the person's own: never markup.
 */
export interface Person {
  /** `user@host`, as their match has it. */
  readonly address: string;
  /** The person's id at that instance: saves the search when they are followed. */
  readonly homeId: string;
  readonly displayName: string;
  /** From the home instance's own host or media host, https only. */
  readonly avatarUrl?: string;
  readonly followers?: number;
  /** ms since the epoch; Mastodon tells the day only. */
  readonly lastPostAt?: number;
  readonly isLocked?: boolean;
  readonly isBot?: boolean;
  /** Address of the account that this person moved to. */
  readonly movedTo?: string;
  /** Screen names, lower case, of the X accounts that their profile names; absent where the instance tells neither bio nor fields. */
  readonly xNames?: readonly string[];
  /** Their profile names the X account that declares them; absent where it could not be told. Known where people meet X accounts: in a `MatchRow`. */
  readonly linksBack?: boolean;
  readonly relationship?: Relationship;
  /** ms since the epoch. */
  readonly readAt: number;
}

/** How the user's account stands to a person, as its instance last said; `self` is the user's own account. */
export type Relationship = "none" | "following" | "requested" | "self";
