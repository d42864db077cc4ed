/** One person on the fediverse side of the world. */
export interface Person {
  /** Name with the capitals that the person's own server uses. */
  readonly user: string;
  /** Host of the handle, ASCII. */
  readonly host: string;
  /** Host that serves the profile and answers WebFinger; differs from `host` on a split domain. */
  readonly webHost: string;
  readonly displayName: string;
  readonly state: "active" | "locked" | "moved" | "gone";
  /** Address of the new account, when `state` is `moved`. */
  readonly movedTo?: string;
  readonly bot: boolean;
  /** The screen name of an X account, where their profile names it. */
  readonly onX?: string;
}

/** The person's canonical address, lower case. */
export function addressOf(person: Person): string {
  return `${person.user}@${person.host}`.toLowerCase();
}

/** Everyone on the fediverse side, by canonical address. */
export type Directory = ReadonlyMap<string, Person>;

/** Who answers to `user` at `host`, where host may be the handle's host or the web host. */
export function personAt(directory: Directory, user: string, host: string): Person | undefined {
  const name = user.toLowerCase();
  const direct = directory.get(`${name}@${host}`);
  if (direct !== undefined) return direct;
  for (const person of directory.values()) {
    if (person.webHost === host && person.user.toLowerCase() === name) return person;
  }
  return undefined;
}
