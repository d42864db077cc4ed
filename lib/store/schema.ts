import type { DBSchema, IDBPDatabase } from "idb";
import type { Account } from "../domain/account.ts";
import type { FollowJob } from "../domain/follow-job.ts";
import type { FollowPace } from "../domain/follow-pace.ts";
import type { HostTrouble } from "../domain/host-rest.ts";
import type { PackedHosts } from "../domain/host-set.ts";
import type { KnownAccount } from "../domain/known-account.ts";
import type { LookupJob } from "../domain/lookup.ts";
import type { Match } from "../domain/match.ts";
import type { Person } from "../domain/person.ts";
import type { AppRegistration, Grant, PendingSignIn } from "../domain/sign-in.ts";
import type { XArchive } from "../domain/x-archive.ts";
import type { SignInFailure } from "../protocol/sign-in-state.ts";

/** The database as it is today. Older forms live in `migrations/` only. */
export interface Schema extends DBSchema {
  /** One row per X account ever met. */
  sightings: {
    key: string;
    value: KnownAccount;
    indexes: { "by-follower": string; "by-address": string; "by-maybe-host": string };
  };
  /** One row per handle that any X account declares: the job of proving it. */
  lookups: {
    key: string;
    value: LookupRow;
    indexes: {
      "by-due": number;
      "by-host": string;
      "by-host-outcome": [host: string, outcome: string];
      "by-outcome": string;
      "by-proven": string;
    };
  };
  /** Hosts that the user's instances know, by instance. */
  "host-sets": { key: string; value: HostSetRow };
  /** Hosts that did not answer well when last asked. */
  hosts: { key: string; value: HostRow };
  /** One row per proven person, by the address that their own server gives. */
  matches: {
    key: string;
    value: MatchEntry;
    indexes: { "by-unseen": number; "by-found": [foundAt: number, address: string] };
  };
  /** Whom the user does not want to see in the list, by address. Kept apart from the matches, so that it outlives them. */
  "hidden-people": { key: string; value: HiddenPerson };
  "follow-jobs": {
    key: [accountId: string, address: string];
    value: FollowJob;
    indexes: {
      "by-account-due": [accountId: string, dueAt: number];
      "by-account-asked": [accountId: string, askedAt: number];
      "by-address": string;
    };
  };
  /** Addresses of which the user said that they are not the person meant: never asked for, shown or followed again. */
  "wrong-marks": { key: string; value: WrongMarkRow; indexes: { "by-person": string } };
  /** What the instance of one of the user's accounts says of matches and of everybody whom that account follows. */
  people: {
    key: [accountId: string, address: string];
    value: PersonRow;
    indexes: {
      "by-account-relationship": [accountId: string, askedAt: number];
      "by-account-due": [accountId: string, dueAt: number];
    };
  };
  /** How fast each account may go on. */
  paces: { key: string; value: PaceRow };
  /** How far reading whom an account follows has come, by account. */
  "following-reads": { key: string; value: FollowingRead };
  /** The user's own accounts, with their tokens: content scripts cannot read an extension's database. */
  accounts: { key: string; value: AccountRow };
  /** Whom X's archive says that its owner follows: one row per archive owner. */
  "x-follows": { key: string; value: XFollowsRow };
  /** What instances gave when the extension was registered there; once per instance and redirect address. */
  "app-registrations": { key: [instance: string, redirectUri: string]; value: AppRegistration };
  /** The one sign-in, if any, for which the user is to bring a code: it may take minutes, in another tab or app. */
  "pending-sign-ins": { key: "code"; value: PendingRow };
  /** Rows that had lost their shape, out of the way of all others. */
  "broken-rows": { key: number; value: BrokenRow };
}

export type Database = IDBPDatabase<Schema>;

export interface LookupRow extends LookupJob {
  /** `user@host`. */
  readonly address: string;
  readonly host: string;
}

export interface WrongMarkRow {
  readonly address: string;
  /** What the user marked: the same, or the person to whom this address led. */
  readonly person: string;
  /** ms since the epoch. */
  readonly markedAt: number;
}

export interface HostSetRow {
  /** Origin of the instance that published the list. */
  readonly instance: string;
  /** ms since the epoch. */
  readonly fetchedAt: number;
  readonly hosts: PackedHosts;
}

export interface HostRow extends HostTrouble {
  readonly host: string;
}

export interface MatchEntry extends Match {
  /** When it was found, as long as nobody has looked at the list since; absent afterwards. */
  readonly unseenSince?: number;
}

export interface PersonRow {
  readonly accountId: string;
  readonly address: string;
  /** When the instance is to be asked about them again, ms since the epoch. */
  readonly dueAt: number;
  /** Absent where the instance did not find them. */
  readonly person?: Person;
  /** When it was asked last how the account stands to them, ms since the epoch; 0 for never. Absent where there is no person to ask about. */
  readonly relationshipAskedAt?: number;
}

export interface PaceRow extends FollowPace {
  readonly accountId: string;
}

export interface FollowingRead {
  readonly accountId: string;
  /** When the reading under way, or else the last one, began, ms since the epoch. Whoever was asked about before is asked about once more. */
  readonly startedAt: number;
  /** Where the next page begins, in the instance's own words; absent at the first page and once the last was read. */
  readonly cursor?: string;
  /** When the last reading was complete, ms since the epoch. */
  readonly endedAt?: number;
  /** Nothing is read for the account before this time, ms since the epoch. */
  readonly restUntil?: number;
}

export interface HiddenPerson {
  readonly address: string;
  /** ms since the epoch. */
  readonly hiddenAt: number;
}

export interface AccountRow extends Omit<Account, "allowsLists">, Omit<Grant, "app"> {
  /** Absent in an account that came out of a backup, until the user signs in: it has no token either. */
  readonly app?: AppRegistration;
}

/**
 * A list is only ever written, read and forgotten as a whole, so it is one row: a hundred thousand ids are one write, and no index has to be
 * kept for them.
 */
export interface XFollowsRow extends XArchive {
  /** "" where neither the file nor what was seen on X says whose list it is. */
  readonly ownerId: string;
}

export interface PendingRow extends PendingSignIn {
  /** As the user typed the instance. */
  readonly typed: string;
  /** ms since the epoch. */
  readonly startedAt: number;
  /** Why the code that was brought last was not taken, in a word of the protocol. */
  readonly reason?: SignInFailure;
}

export interface BrokenRow {
  /** Name of the store in which it stood. */
  readonly store: string;
  readonly row: unknown;
  /** ms since the epoch. */
  readonly setAsideAt: number;
}
