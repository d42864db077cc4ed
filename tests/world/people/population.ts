import { Random } from "../random.ts";
import { accountMaker } from "./account-maker.ts";
import { type DeclaringPlan, declaringAccount } from "./declaring-account.ts";
import { falseFriends } from "./false-friends.ts";
import { FediverseMaker } from "./fediverse-maker.ts";
import { addressOf, type Directory } from "./person.ts";
import { PLANS, type PopulationKind, type PopulationPlan } from "./population-plan.ts";
import { SPELLINGS, spellingDeck } from "./spellings.ts";
import type { Outcome, XAccount } from "./x-account.ts";

/** Everyone in the world, on both sides. */
export interface Population {
  readonly plan: PopulationPlan;
  /** The viewer's Following list, in its order. */
  readonly followed: readonly XAccount[];
  /** Accounts the viewer does not follow, shown in "who to follow". */
  readonly suggested: readonly XAccount[];
  readonly people: Directory;
  /** People who share a user name with somebody who is meant, and whom nobody on X names. */
  readonly strangers: ReadonlySet<string>;
}

/** Makes a population; the same seed, kind and size give the same people. */
export function makePopulation(seed: number, kind: PopulationKind, followed = PLANS[kind].followed): Population {
  const plan = { ...PLANS[kind], followed };
  const random = new Random(seed);
  const fediverse = new FediverseMaker(random);
  const nextDraft = accountMaker(random);
  const plainHandle = SPELLINGS.find((spelling) => spelling.name === "handle");
  if (plainHandle === undefined) throw new Error("no plain handle among the spellings");
  const tools = { random, fediverse, nextSpelling: spellingDeck(random), plainHandle };

  const ordinary = (followed: boolean): XAccount => {
    const draft = nextDraft();
    const { share, kinds } = plan.falseFriends;
    if (random.chance(share)) {
      for (const friend of falseFriends(kinds, draft.screenName, random, draft.language)) draft.writer.add(friend);
    }
    return draft.finish(followed, []);
  };

  const declaring = declaringPlans(plan).map((each) => declaringAccount(nextDraft(), each, tools));
  const others = Array.from({ length: plan.followed - declaring.length }, () => ordinary(true));
  const suggested = Array.from({ length: plan.suggested }, (_, index) =>
    index === 0 ? declaringAccount(nextDraft(), { outcome: "found" }, tools, false) : ordinary(false),
  );
  return {
    plan,
    followed: random.shuffle([...declaring, ...others]),
    suggested,
    people: fediverse.people,
    strangers: fediverse.strangers,
  };
}

/** One entry for each account that declares an address, as the plan counts them. */
function declaringPlans(plan: PopulationPlan): DeclaringPlan[] {
  const plans: DeclaringPlan[] = [];
  for (const [outcome, count] of Object.entries(plan.outcomes) as [Outcome, number][]) {
    for (let index = 0; index < count; index++) {
      plans.push({
        outcome,
        secondAddress: outcome === "found" && index < plan.secondAddress,
        pinnedToo: outcome === "found" && index >= count - plan.pinnedToo,
      });
    }
  }
  for (let index = 0; index < plan.split; index++) {
    plans.push({ outcome: "found", split: true, splitWrittenTwice: index < plan.splitWrittenTwice });
  }
  for (let index = 0; index < plan.pinnedOnly; index++) plans.push({ outcome: "found", pinnedOnly: true });
  return plans;
}

/** Settles the people that added accounts declare, so that hosts and the home instance know them; who moved is `NAME_new` now, at the same host. */
export function withAdded(population: Population, added: readonly XAccount[]): Population {
  if (added.length === 0) return population;
  const people = new Map(population.people);
  for (const { address, canonical, outcome } of added.flatMap((account) => account.declares)) {
    if (outcome === "wrong" || outcome === "down" || outcome === "foreign") continue;
    const [user = "", host = ""] = canonical.split("@");
    const state = outcome === "found" ? "active" : outcome;
    const webHost = address.split("@")[1] ?? host;
    const person = { user, host, webHost, displayName: user, state, bot: false } as const;
    const now = outcome === "moved" ? { ...person, user: `${user}_new`, state: "active" as const } : undefined;
    const settled = now === undefined ? [person] : [now, { ...person, movedTo: addressOf(now) }];
    for (const one of settled) if (!people.has(addressOf(one))) people.set(addressOf(one), one);
  }
  const followed = [...population.followed, ...added.filter((account) => account.followed)];
  const suggested = [...population.suggested, ...added.filter((account) => !account.followed)];
  return { ...population, followed, suggested, people };
}
