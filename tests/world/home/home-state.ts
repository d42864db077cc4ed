import { addressOf, type Directory, type Person, personAt } from "../people/person.ts";
import { hashOf } from "../random.ts";

/** An app registered at the home instance. */
export interface App {
  readonly id: string;
  readonly name: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUris: readonly string[];
  readonly scopes: readonly string[];
  readonly website: string | null;
}

export interface Token {
  readonly value: string;
  readonly app: App;
  readonly scopes: readonly string[];
  /** Seconds since the epoch. */
  readonly createdAt: number;
  /** False for a token of the app alone (client_credentials). */
  readonly hasUser: boolean;
  revoked: boolean;
  /** Good for one new token, where tokens end. */
  readonly refreshToken?: string;
  /** Seconds. */
  readonly lifeSeconds?: number;
}

export interface AuthorizationCode {
  readonly value: string;
  readonly app: App;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly challenge: string | undefined;
  /** Ms since the epoch. */
  readonly createdAt: number;
  used: boolean;
}

/** Everything that one of the user's instances holds. Addresses are canonical: `user@host`, lower case. */
export class HomeState {
  readonly apps: App[] = [];
  readonly tokens: Token[] = [];
  readonly codes: AuthorizationCode[] = [];
  /** Addresses this server has met; a look-up without resolving finds only these. */
  readonly known = new Set<string>();
  /** People who block the user: they cannot be followed. */
  readonly blockedBy = new Set<string>();
  /** Ids of their members, by title. */
  readonly lists = new Map<string, string[]>();
  /** How people are followed otherwise than by default, by address. */
  readonly followedHow = new Map<string, { showsBoosts: boolean; notifies: boolean }>();
  private readonly follows = new Map<string, "following" | "requested">();
  private readonly calls = new Map<string, number>();
  private readonly addressById = new Map<string, string>();
  /** Whose account it is. */
  private readonly user: Person;
  private readonly people: Directory;
  private readonly followedAtStart: readonly string[];
  private readonly knownAtStart: readonly string[];
  private serial = 0;

  constructor(user: Person, people: Directory, followedAtStart: readonly string[], knownAtStart: readonly string[]) {
    this.user = user;
    this.people = people;
    this.followedAtStart = followedAtStart;
    this.knownAtStart = knownAtStart;
    for (const address of [...people.keys(), addressOf(user)]) this.addressById.set(accountId(address), address);
    this.reset();
  }

  /** How many POST …/follow calls named this person, refused ones included. */
  followCalls(address: string): number {
    return this.calls.get(address) ?? 0;
  }

  /** Everyone whom any follow call named, with the number of calls. */
  allFollowCalls(): ReadonlyMap<string, number> {
    return this.calls;
  }

  /** Addresses the user follows, oldest follow first. */
  following(): string[] {
    return [...this.follows].filter(([, state]) => state === "following").map(([address]) => address);
  }

  /** Addresses whose owners have yet to accept. */
  requested(): string[] {
    return [...this.follows].filter(([, state]) => state === "requested").map(([address]) => address);
  }

  relationTo(address: string): "following" | "requested" | undefined {
    return this.follows.get(address);
  }

  countFollowCall(address: string): void {
    this.calls.set(address, this.followCalls(address) + 1);
  }

  follow(address: string, as: "following" | "requested"): void {
    this.follows.set(address, as);
  }

  unfollow(address: string): void {
    this.follows.delete(address);
  }

  /** The person with this local id, if the server has met them. */
  personById(id: string): Person | undefined {
    const address = this.addressById.get(id);
    if (address === undefined || !this.known.has(address)) return undefined;
    return this.person(address);
  }

  person(address: string): Person | undefined {
    return address === addressOf(this.user) ? this.user : this.people.get(address);
  }

  /** Who answers to this name at this host, met or not. */
  personAt(user: string, host: string): Person | undefined {
    return personAt(this.people, user, host);
  }

  /** A new opaque value for ids, secrets and codes: the same in every run, and different each time. */
  opaque(what: string): string {
    this.serial += 1;
    const part = (salt: number): string => hashOf(`${what}/${this.serial}/${salt}`).toString(36).padStart(7, "0");
    return [1, 2, 3, 4, 5, 6].map(part).join("");
  }

  /** Forgets follows, calls, apps, codes and tokens, and goes back to what was known at the start. */
  reset(): void {
    for (const list of [this.apps, this.tokens, this.codes]) list.length = 0;
    this.follows.clear();
    this.calls.clear();
    this.blockedBy.clear();
    this.lists.clear();
    this.followedHow.clear();
    this.known.clear();
    for (const address of [...this.knownAtStart, ...this.followedAtStart, addressOf(this.user)])
      this.known.add(address);
    for (const address of this.followedAtStart) this.follows.set(address, "following");
  }
}

/** The home instance's own id of an account: 18 digits that mean nothing anywhere else. */
export function accountId(address: string): string {
  const low = String(hashOf(address) % 100_000_000).padStart(8, "0");
  const high = String(hashOf(`${address}/id`) % 100_000_000).padStart(8, "0");
  return `11${high}${low}`;
}
