/**
 * What becomes of an address that an account declares. The generator decides it first and writes the bio from it.
 * - `found`: WebFinger answers; following works at once
 * - `locked`: WebFinger answers; following gives a request that waits
 * - `moved`: WebFinger still answers; the home instance knows where the person went and refuses (403) to follow the old address
 * - `gone`: WebFinger answers 410
 * - `wrong`: the host is a fediverse server and knows no such user (404; Pixelfed 400)
 * - `down`: the host answers 503 or drops the connection
 * - `foreign`: the host is no fediverse server and answers 200 with HTML
 */
export type Outcome = "found" | "locked" | "moved" | "gone" | "wrong" | "down" | "foreign";

/** Where on X the words stand. The pinned post is seen only on the person's own profile page. */
export type DeclaredField = "displayName" | "bio" | "location" | "website" | "bioLink" | "pinnedPost";

/** One fediverse address that one X account truly names as its own. */
export interface Declaration {
  /** `user@host` as written, lower case, host in ASCII. */
  readonly address: string;
  /** The address the host gives as subject; differs from `address` only for split domains. */
  readonly canonical: string;
  /** Name of the way of writing it, see spellings.ts. */
  readonly spelling: string;
  readonly field: DeclaredField;
  readonly outcome: Outcome;
}

/** One link in a bio: the words as typed (which X replaces by a t.co link) and their target. */
export interface BioLink {
  readonly typed: string;
  readonly expanded: string;
}

/** One invented X account. Texts are what the person typed; x-layouts.ts turns them into X's answers. */
export interface XAccount {
  readonly xId: string;
  readonly screenName: string;
  readonly displayName: string;
  readonly bio: string;
  readonly bioLinks: readonly BioLink[];
  readonly website?: string;
  readonly location: string;
  readonly pinnedPost?: { readonly id: string; readonly text: string; readonly links: readonly BioLink[] };
  readonly lang: string;
  readonly protected: boolean;
  readonly verified: boolean;
  readonly followers: number;
  readonly following: number;
  /** The viewer follows this account. */
  readonly followed: boolean;
  readonly followsViewer: boolean;
  /** Every address the account truly declares; empty for most people. */
  readonly declares: readonly Declaration[];
}

/** An account with ordinary values for everything that a test does not care about. */
export function xAccount(given: Pick<XAccount, "xId" | "screenName"> & Partial<XAccount>): XAccount {
  return {
    displayName: given.screenName,
    bio: "",
    bioLinks: [],
    location: "",
    lang: "en",
    protected: false,
    verified: false,
    followers: 120,
    following: 80,
    followed: true,
    followsViewer: false,
    declares: [],
    ...given,
  };
}
