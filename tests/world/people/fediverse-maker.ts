import { type Instance, POPULATED } from "../fediverse/instances.ts";
import type { Random } from "../random.ts";
import { addressOf, type Person } from "./person.ts";

/** Fills the fediverse side while the X side is written. */
export class FediverseMaker {
  readonly people = new Map<string, Person>();
  /** Addresses of people nobody in the world means, who share a name with somebody who is meant. */
  readonly strangers = new Set<string>();
  private readonly users = new Set<string>();
  private readonly random: Random;

  constructor(random: Random) {
    this.random = random;
  }

  /** A name on the fediverse for an X account: often the same, sometimes with capitals, sometimes another. */
  userFor(screenName: string): string {
    const roll = this.random.next();
    const bare = screenName.replace(/^_+/, "");
    if (roll < 0.55) return this.unused(bare.toLowerCase());
    if (roll < 0.75) return this.unused(bare);
    return this.unused(bare.toLowerCase(), this.random.pick(["_art", "2", "_fedi", "77", "_zz"]));
  }

  /** A user name that nobody in the world has yet, whatever the host, with this ending. */
  unused(name: string, ending = ""): string {
    const base = ending === "" ? name : name.slice(0, 12);
    let user = `${base}${ending}`;
    for (let n = 2; this.users.has(user.toLowerCase()); n++) user = `${base}${n}${ending}`;
    this.users.add(user.toLowerCase());
    return user;
  }

  /** A host where ordinary people live, chosen by size, for which `accept` holds. */
  host(accept: (instance: Instance) => boolean = () => true): Instance {
    return this.random.pickWeighted(POPULATED.filter(accept));
  }

  settle(user: string, instance: Instance, displayName: string, given: Partial<Person> = {}): Person {
    const person: Person = {
      user,
      host: instance.handleHost ?? instance.host,
      webHost: instance.host,
      displayName,
      state: "active",
      bot: false,
      ...given,
    };
    const address = addressOf(person);
    if (this.people.has(address)) throw new Error(`${address} exists already`);
    this.people.set(address, person);
    return person;
  }

  /** Somebody else with this user name, on a Mastodon host that is not `host`. Following them would be the worst bug there is. */
  stranger(user: string, host: string): Instance {
    const name = user.toLowerCase();
    const instance = this.host(
      (other) => other.kind === "mastodon" && other.host !== host && !this.people.has(`${name}@${other.host}`),
    );
    this.strangers.add(addressOf(this.settle(user, instance, `Another ${user}`)));
    return instance;
  }
}
