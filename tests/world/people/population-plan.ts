import type { FalseFriendKind } from "./false-friends.ts";
import type { Outcome } from "./x-account.ts";

/** Which population: as many declarers as make a good test, the same in small, or as many as there are in life. */
export type PopulationKind = "declared" | "small" | "true-rate";

/** How many accounts of each sort a population has. Everything that a test may count is stated here. */
export interface PopulationPlan {
  /** Accounts the viewer follows. */
  readonly followed: number;
  /** Accounts by what becomes of the (first) address they declare where the Following list shows it. */
  readonly outcomes: Readonly<Record<Outcome, number>>;
  /** Accounts whose handle is at a split domain: written with the web host, canonical at the apex. Not in `outcomes`. */
  readonly split: number;
  /** Of the split ones, how many also write the canonical form: two addresses, one person. */
  readonly splitWrittenTwice: number;
  /** Accounts whose only declaration is in the pinned post, seen on their own profile page. Not in `outcomes`. */
  readonly pinnedOnly: number;
  /** Of the `found` accounts, how many name a second address of their own on another line (found too). */
  readonly secondAddress: number;
  /** Of the `found` accounts, how many repeat their address in the pinned post. */
  readonly pinnedToo: number;
  /** Accounts the viewer does not follow, shown in "who to follow"; the first of them declares an address. */
  readonly suggested: number;
  /** Share of ordinary accounts with a false friend, and of which kinds it may be: each as often as it is named. */
  readonly falseFriends: { readonly share: number; readonly kinds: readonly FalseFriendKind[] };
  /** How many of the followable people the home user follows already. */
  readonly followedAtHome: number;
}

const MANY_FALSE_FRIENDS: PopulationPlan["falseFriends"] = {
  share: 0.45,
  kinds: ["mail", "elsewhere", "elsewhere", "at-sign", "cue"],
};

export const PLANS: Readonly<Record<PopulationKind, PopulationPlan>> = {
  // 170 + 14 + 8 + 8 + 14 + 8 + 2 + 10 split + 6 pinned = 240 of 1,000 declare.
  declared: {
    followed: 1000,
    outcomes: { found: 170, locked: 14, moved: 8, gone: 8, wrong: 14, down: 8, foreign: 2 },
    split: 10,
    splitWrittenTwice: 2,
    pinnedOnly: 6,
    secondAddress: 12,
    pinnedToo: 4,
    suggested: 12,
    falseFriends: MANY_FALSE_FRIENDS,
    followedAtHome: 5,
  },
  // 60 + 5 + 3 + 3 + 5 + 3 + 2 + 5 split + 4 pinned = 90 of 300 declare.
  small: {
    followed: 300,
    outcomes: { found: 60, locked: 5, moved: 3, gone: 3, wrong: 5, down: 3, foreign: 2 },
    split: 5,
    splitWrittenTwice: 1,
    pinnedOnly: 4,
    secondAddress: 6,
    pinnedToo: 2,
    suggested: 12,
    falseFriends: MANY_FALSE_FRIENDS,
    followedAtHome: 5,
  },
  // 20 of 1,000; of 825 bios in recorded answers, 14 have an address. Of 272 profiles, 90 have an at sign and 35 look as if it were an address.
  "true-rate": {
    followed: 1000,
    outcomes: { found: 14, locked: 1, moved: 1, gone: 1, wrong: 1, down: 1, foreign: 0 },
    split: 1,
    splitWrittenTwice: 0,
    pinnedOnly: 0,
    secondAddress: 1,
    pinnedToo: 1,
    suggested: 12,
    falseFriends: {
      share: 0.39,
      kinds: [
        ...(["mail", "elsewhere", "elsewhere"] as const),
        ...(["at-sign", "at-sign", "at-sign", "at-sign", "at-sign", "at-sign", "cue"] as const),
      ],
    },
    followedAtHome: 2,
  },
};
