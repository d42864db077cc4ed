import { FOREIGN, type Instance, SPLIT, UNANSWERING } from "../fediverse/instances.ts";
import { hashOf, type Random } from "../random.ts";
import type { Draft } from "./account-maker.ts";
import { mailBeside } from "./false-friends.ts";
import type { FediverseMaker } from "./fediverse-maker.ts";
import { addressOf, type Person } from "./person.ts";
import { PINNED_SPELLING, type Spelling } from "./spellings.ts";
import type { Declaration, Outcome, XAccount } from "./x-account.ts";

/** What one declaring account is to be. */
export interface DeclaringPlan {
  readonly outcome: Outcome;
  readonly split?: boolean;
  readonly splitWrittenTwice?: boolean;
  readonly pinnedOnly?: boolean;
  readonly pinnedToo?: boolean;
  readonly secondAddress?: boolean;
}

/** Spellings that people use for hosts with umlauts; elsewhere the plain handle stands in. */
const SPELLINGS_FOR_IDN = new Set(["handle", "bare-with-cue", "profile-link-in-bio", "profile-link-as-website"]);

/** Writes one account that declares an address: outcome first, then the person, then the words. */
export function declaringAccount(
  draft: Draft,
  plan: DeclaringPlan,
  tools: { random: Random; fediverse: FediverseMaker; nextSpelling: () => Spelling; plainHandle: Spelling },
  followed = true,
): XAccount {
  const { random, fediverse, nextSpelling, plainHandle } = tools;
  const { writer, screenName } = draft;
  const user = fediverse.userFor(screenName);
  const instance = chooseHost(plan, random, fediverse);
  const canonical = addressOf(person(plan.outcome, user, instance, { fediverse, screenName }));
  const spelled = nextSpelling();
  const spelling = instance.written !== undefined && !SPELLINGS_FOR_IDN.has(spelled.name) ? plainHandle : spelled;
  const declares: Declaration[] = [];

  const write = (by: Spelling, at: Instance, as: string, isCanonical: string): void => {
    const elsewhere = by.name.startsWith("seen-on-another") ? fediverse.stranger(as, at.host).host : at.host;
    const host = at.written ?? at.host;
    const written = by.write({ random, user: as, host, cue: writer.cue(), otherHost: elsewhere });
    writer.declare(written);
    const address = `${as}@${at.host}`.toLowerCase();
    declares.push({ address, canonical: isCanonical, spelling: by.name, field: written.field, outcome: plan.outcome });
  };
  const pin = (): void => {
    const text = `Find me over there: @${user}@${instance.written ?? instance.host}`;
    writer.declare({ field: "pinnedPost", text, links: [] });
    const address = `${user}@${instance.host}`.toLowerCase();
    declares.push({ address, canonical, spelling: PINNED_SPELLING, field: "pinnedPost", outcome: plan.outcome });
  };

  if (plan.pinnedOnly === true) pin();
  else {
    write(
      plan.splitWrittenTwice === true || plan.secondAddress === true ? plainHandle : spelling,
      instance,
      user,
      canonical,
    );
    if (plan.pinnedToo === true) pin();
  }
  if (plan.splitWrittenTwice === true) {
    const apex = { host: instance.handleHost ?? instance.host, kind: instance.kind, weight: 0 };
    write(plainHandle, apex, user, canonical);
  }
  if (plan.secondAddress === true) {
    const second = fediverse.host((other) => other.host !== instance.host && other.written === undefined);
    const name = fediverse.unused(user, "_two");
    write(plainHandle, second, name, addressOf(fediverse.settle(name, second, `${screenName}, second account`)));
  }
  if (plan.splitWrittenTwice !== true && plan.secondAddress !== true && random.chance(0.12)) {
    writer.add(mailBeside(screenName, random));
  }
  if (plan.outcome !== "found" || random.chance(0.3)) fediverse.stranger(user, instance.host);
  return draft.finish(followed, declares);
}

function chooseHost(plan: DeclaringPlan, random: Random, fediverse: FediverseMaker): Instance {
  if (plan.split === true) return random.pick(SPLIT);
  switch (plan.outcome) {
    case "down":
      return random.pick(UNANSWERING);
    case "foreign":
      return random.pick(FOREIGN);
    case "moved":
    case "gone":
      return fediverse.host((instance) => instance.kind === "mastodon");
    default:
      return fediverse.host();
  }
}

/** Some have both accounts name each other. */
function linksBack(screenName: string): boolean {
  return hashOf(screenName) % 3 === 0;
}

/** The person behind the address; for an address that nobody has, one who is not settled anywhere. */
function person(
  outcome: Outcome,
  user: string,
  instance: Instance,
  { fediverse, screenName }: { fediverse: FediverseMaker; screenName: string },
): Person {
  const name = `${user} of the fediverse`;
  const given = linksBack(screenName) ? { onX: screenName } : {};
  switch (outcome) {
    case "found":
      return fediverse.settle(user, instance, name, given);
    case "locked":
      return fediverse.settle(user, instance, name, { ...given, state: "locked" });
    case "gone":
      return fediverse.settle(user, instance, name, { ...given, state: "gone" });
    case "moved": {
      const next = fediverse.host((other) => other.host !== instance.host && other.kind === "mastodon");
      const movedTo = addressOf(fediverse.settle(fediverse.unused(user, "_new"), next, name));
      return fediverse.settle(user, instance, name, { ...given, state: "moved", movedTo });
    }
    case "wrong":
    case "down":
    case "foreign":
      return { user, host: instance.host, webHost: instance.host, displayName: name, state: "active", bot: false };
  }
}
