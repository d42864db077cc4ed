import { NEVER_ASKED } from "./people/never-asked.ts";
import type { Person } from "./people/person.ts";
import type { Population } from "./people/population.ts";
import type { Declaration, Outcome, XAccount } from "./people/x-account.ts";

/**
 * What is true in this world, read off the data from which it was made. All addresses are lower case with an ASCII host. "From the
 * Following list alone" leaves out what stands only in a pinned post, which X shows on that person's own profile page.
 */
export interface Truth {
  /** The signed-in X user, and how many accounts X says they follow. */
  readonly viewer: { readonly xId: string; readonly screenName: string; readonly following: number };
  /** Accounts on the Following list, in its order; `following.length` is what a scan must see. */
  readonly following: readonly XAccount[];
  /** Accounts shown as "who to follow": `followed` is false for them. */
  readonly suggested: readonly XAccount[];
  /** Every declaration that the Following list shows, with its account. One address may occur twice. */
  readonly declarations: readonly (Declaration & { readonly xId: string })[];
  /** Addresses to be found from the Following list alone, as written, each once: what a correct finder finds, no more and no less. */
  readonly declared: readonly string[];
  /** Declared addresses as written, by outcome, each once. */
  readonly byOutcome: Readonly<Record<Outcome, readonly string[]>>;
  /** Canonical addresses that WebFinger proves, from the Following list alone: found, locked and moved. */
  readonly provable: readonly string[];
  /** Canonical addresses that only a visit to the person's profile page shows (pinned posts); provable too. */
  readonly onProfileOnly: readonly string[];
  /** Canonical addresses of `provable` that can be followed, with what the home instance answers. */
  readonly followable: readonly { readonly address: string; readonly result: "following" | "requested" }[];
  /** Canonical addresses of `provable` that cannot be followed (403): where they moved to. */
  readonly moved: readonly { readonly address: string; readonly movedTo: string }[];
  /** Declared addresses that cannot be proven, and why: gone, wrong, down or foreign. */
  readonly unprovable: readonly { readonly address: string; readonly outcome: Outcome }[];
  /** Canonical addresses of `provable` whose profile names the X account that declares them. */
  readonly linkingBack: readonly string[];
  /** Canonical addresses the home user follows from the start; all of them are in `followable`. */
  readonly followedAtHome: readonly string[];
  /** Canonical addresses that must never be followed: same-named strangers, and what unfollowed accounts declare. */
  readonly strangers: readonly string[];
  /** Hosts that stand in bios and must never be asked anything. */
  readonly neverAsked: readonly string[];
  /** The person at a canonical address. */
  person(address: string): Person | undefined;
}

const PROVABLE: readonly Outcome[] = ["found", "locked", "moved"];

const unique = (addresses: readonly string[]): string[] => [...new Set(addresses)];

/** Sorts the population into the sets that tests compare with. */
export function truthOf(population: Population, viewer: { xId: string; screenName: string }): Truth {
  const { followed, suggested, people } = population;
  const all = followed.flatMap((account) => account.declares.map((each) => ({ ...each, xId: account.xId })));
  const declarations = all.filter((each) => each.field !== "pinnedPost");
  const seen = new Set(declarations.map((each) => each.canonical));
  const provable = unique(declarations.filter((each) => PROVABLE.includes(each.outcome)).map((each) => each.canonical));
  const of = (outcome: Outcome): string[] =>
    unique(declarations.filter((each) => each.outcome === outcome).map((each) => each.address));
  const followable = provable.flatMap((address) => {
    const state = people.get(address)?.state;
    if (state === "moved") return [];
    return [{ address, result: state === "locked" ? ("requested" as const) : ("following" as const) }];
  });
  return {
    viewer: { ...viewer, following: followed.length },
    following: followed,
    suggested,
    declarations,
    declared: unique(declarations.map((each) => each.address)),
    byOutcome: {
      found: of("found"),
      locked: of("locked"),
      moved: of("moved"),
      gone: of("gone"),
      wrong: of("wrong"),
      down: of("down"),
      foreign: of("foreign"),
    },
    provable,
    onProfileOnly: unique(all.map((each) => each.canonical).filter((address) => !seen.has(address))),
    followable,
    moved: provable.flatMap((address) => {
      const movedTo = people.get(address)?.movedTo;
      return movedTo === undefined ? [] : [{ address, movedTo }];
    }),
    linkingBack: provable.filter((address) => people.get(address)?.onX !== undefined),
    unprovable: declarations
      .filter((each) => !PROVABLE.includes(each.outcome))
      .map(({ address, outcome }) => ({ address, outcome })),
    followedAtHome: followable
      .filter(({ result }) => result === "following")
      .slice(0, population.plan.followedAtHome)
      .map(({ address }) => address),
    strangers: [
      ...population.strangers,
      ...suggested.flatMap((account) => account.declares.map((each) => each.canonical)),
    ],
    neverAsked: NEVER_ASKED,
    person: (address) => people.get(address),
  };
}
