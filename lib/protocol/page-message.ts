import { z } from "zod/mini";
import type { Account } from "../domain/account.ts";
import { LONGEST_LIST_TITLE } from "../domain/follow-options.ts";
import type { FollowProgress } from "../domain/follow-progress.ts";
import type { LookupOutcome } from "../domain/lookup.ts";
import type { MatchRow } from "../domain/match-row.ts";
import type { SilentPages } from "../domain/page-status.ts";
import type { UnprovenView } from "../domain/unproven.ts";
import { MAX_ARCHIVE_FOLLOWS } from "../domain/x-archive.ts";
import { Backup } from "./backup.ts";
import { address, screenName, xId } from "./names.ts";
import { Preferences } from "./preferences.ts";
import type { ScanState } from "./scan-state.ts";
import type { SignInState } from "./sign-in-state.ts";

const rowCount = z.number().check(z.int(), z.positive(), z.maximum(1_000));

const unprovenOutcome = z.enum(["not-found", "gone", "invalid", "refused", "unreachable", "hidden", "rate-limited"]);

/** The domain's `XArchive`, with its limits. */
const ArchiveGiven = z.object({
  ownerId: z.exactOptional(xId),
  ownerName: z.exactOptional(screenName),
  madeAt: z.exactOptional(z.number()),
  followed: z.readonly(z.array(xId).check(z.maxLength(MAX_ARCHIVE_FOLLOWS))),
});

/** The domain's `FollowOptions`. */
const FollowOptionsGiven = z.object({
  hidesBoosts: z.exactOptional(z.literal(true)),
  notifies: z.exactOptional(z.literal(true)),
  list: z.exactOptional(z.string().check(z.minLength(1), z.maxLength(LONGEST_LIST_TITLE))),
});

/** What the extension's own pages may ask of the background. No message carries a token, in either direction. */
export const PageMessage = z.discriminatedUnion("type", [
  z.object({ type: z.literal("overview.read") }),
  z.object({ type: z.literal("totals.read") }),
  /** Of those who are followed on X, how many declare an address: for the page of numbers. */
  z.object({ type: z.literal("sightings.countDeclaring") }),
  z.object({ type: z.literal("matches.newest"), count: rowCount }),
  /** The next `count` after an address, in the order of addresses; "" is before all. */
  z.object({ type: z.literal("matches.list"), after: z.union([address, z.literal("")]), count: rowCount }),
  z.object({ type: z.literal("matches.read"), addresses: z.array(address).check(z.maxLength(1_000)) }),
  z.object({ type: z.literal("matches.hide"), address, isHidden: z.boolean() }),
  /** `until`: when the last of those who were looked at was found, ms since the epoch. */
  z.object({ type: z.literal("matches.markSeen"), until: z.number() }),
  /** `addresses`: the rows on screen, of whom the page wants to show what the instance knows. */
  z.object({ type: z.literal("people.read"), addresses: z.array(address).check(z.maxLength(200)) }),
  /** The person is not whom the X account means: kept for ever, or taken back. */
  z.object({ type: z.literal("matches.markWrong"), address }),
  z.object({ type: z.literal("matches.unmarkWrong"), address }),
  /** `kind`: of which the first `shown` are listed; with `narrowing`, those of each kind that fit are counted, and so are the hosts of all. */
  z.object({
    type: z.literal("lookups.list"),
    kind: z.exactOptional(z.union([unprovenOutcome, z.literal("wrong")])),
    shown: z.number().check(z.int(), z.nonnegative()),
    narrowing: z.exactOptional(
      z.object({
        search: z.string().check(z.maxLength(1_000)),
        host: z.string().check(z.maxLength(253)),
        onlyFollowed: z.boolean(),
      }),
    ),
  }),
  z.object({
    type: z.literal("lookups.retry"),
    which: z.union([z.object({ address }), z.object({ kind: unprovenOutcome })]),
  }),
  z.object({ type: z.literal("consent.give") }),
  /** `way`: through a code that the user brings, where no window can be opened. `withLists`: with the scopes that lists take. */
  z.object({
    type: z.literal("account.signIn"),
    typed: z.string().check(z.maxLength(500)),
    way: z.exactOptional(z.literal("code")),
    withLists: z.exactOptional(z.literal(true)),
  }),
  /** The code that the instance's page shows, or the address that has it. */
  z.object({ type: z.literal("account.giveCode"), code: z.string().check(z.maxLength(2_000)) }),
  /** Shows the instance's page with the code again. */
  z.object({ type: z.literal("account.showCode") }),
  z.object({ type: z.literal("account.cancelSignIn") }),
  z.object({ type: z.literal("account.switch"), accountId: address }),
  z.object({ type: z.literal("account.signOut"), accountId: address }),
  z.object({
    type: z.literal("follows.start"),
    addresses: z.array(address).check(z.maxLength(20_000)),
    options: z.exactOptional(FollowOptionsGiven),
  }),
  z.object({ type: z.literal("follows.pause") }),
  z.object({ type: z.literal("follows.resume") }),
  z.object({ type: z.literal("follows.cancel") }),
  z.object({ type: z.literal("follows.retry"), addresses: z.array(address).check(z.maxLength(20_000)) }),
  z.object({ type: z.literal("follows.undo"), addresses: z.array(address).check(z.maxLength(20_000)) }),
  /** `address`: of a match whose person moved; follows them where they are now. */
  z.object({ type: z.literal("follows.startMoved"), address }),
  z.object({ type: z.literal("archive.keep"), archive: ArchiveGiven }),
  /** `shown`: how many of those not met yet are to be named. */
  z.object({ type: z.literal("archives.list"), shown: z.number().check(z.int(), z.nonnegative()) }),
  z.object({ type: z.literal("archive.forget"), ownerId: z.union([xId, z.literal("")]) }),
  z.object({ type: z.literal("preferences.change"), change: z.partial(Preferences) }),
  z.object({ type: z.literal("backup.make") }),
  z.object({ type: z.literal("backup.restore"), backup: Backup }),
  z.object({ type: z.literal("everything.delete") }),
  z.object({ type: z.literal("scan.start") }),
  z.object({ type: z.literal("scan.stop") }),
  z.object({ type: z.literal("scan.show") }),
  z.object({ type: z.literal("silentPages.dismiss") }),
  z.object({ type: z.literal("staleTabs.reload") }),
]);
export type PageMessage = z.infer<typeof PageMessage>;

/** What each of these is answered with. */
export interface PageReplies {
  "overview.read": Overview;
  "totals.read": Totals;
  "sightings.countDeclaring": number;
  "matches.newest": NewestMatches;
  "matches.list": MatchPage;
  /** Those of the addresses that have a row. */
  "matches.read": MatchRow[];
  "matches.hide": undefined;
  "matches.markSeen": undefined;
  /** Answered at once; what was read arrives in `MatchRow.person`, with a change announced for each. */
  "people.read": undefined;
  "matches.markWrong": undefined;
  "matches.unmarkWrong": undefined;
  "lookups.list": UnprovenView;
  /** How many are looked up again. */
  "lookups.retry": number;
  "consent.give": undefined;
  /**
   * Answered when the sign-in window has closed, or the tab with the code is open; a popup that asked may be gone by then and reads
   * `Overview.signIn` later.
   */
  "account.signIn": undefined;
  "account.giveCode": undefined;
  "account.showCode": undefined;
  "account.cancelSignIn": undefined;
  "account.switch": undefined;
  "account.signOut": undefined;
  /** How many people were queued; those already queued or followed are left as they are. */
  "follows.start": number;
  /** Nothing more is sent until `follows.resume`, nor for whatever the user asks meanwhile, as long as this holds anybody up. */
  "follows.pause": undefined;
  "follows.resume": undefined;
  /** How many people were given up, queued again, or are to be unfollowed. */
  "follows.cancel": number;
  "follows.retry": number;
  "follows.undo": number;
  /** How many people were queued: one, or none. */
  "follows.startMoved": number;
  "archive.keep": undefined;
  "archives.list": ArchiveView[];
  "archive.forget": undefined;
  "preferences.change": undefined;
  "backup.make": Backup;
  /** What is there already stays: the backup is added to it. */
  "backup.restore": undefined;
  "everything.delete": undefined;
  "scan.start": undefined;
  "scan.stop": undefined;
  /** Brings the tab that is gone through to the front. */
  "scan.show": undefined;
  /** Not another word of them until the browser is started anew. */
  "silentPages.dismiss": undefined;
  "staleTabs.reload": undefined;
}

export interface NewestMatches {
  readonly rows: readonly MatchRow[];
  /** There are no others. */
  readonly areAll: boolean;
}

/** A part of the list of people, in the order of addresses. */
export interface MatchPage {
  readonly rows: readonly MatchRow[];
  /** What to ask for next as `after`; absent with the last part. */
  readonly next?: string;
}

/** An archive of X that was taken in, against what was met since. */
export interface ArchiveView {
  /** "" where nothing says whose it is. */
  readonly ownerId: string;
  readonly ownerName?: string;
  /** When X made it, ms since the epoch. */
  readonly madeAt?: number;
  /** X was used in this browser, but never by the archive's owner. */
  readonly isForeign: boolean;
  /** How many people its owner follows, and how many of them were met. */
  readonly total: number;
  readonly met: number;
  /** Ids of the first ones not met yet, as many as were asked for. */
  readonly notMet: readonly string[];
}

/** Where everything stands: what a page must know to show itself. */
export interface Overview {
  /** Rows of the database that could not be read any more, and were set aside. */
  readonly brokenRows?: number;
  /** The user has agreed that the servers named in bios are asked. */
  readonly consented: boolean;
  /** The user wants people to be looked up through their own instance, and is signed in at none. */
  readonly needsSignInToProve: boolean;
  /** The user's permission lets us read the answer of every server; without it the browser hides some. */
  readonly seesEveryHost: boolean;
  /** The browser lets the extension into X's pages; Firefox lets its user take that back. */
  readonly readsX: boolean;
  /** The account that follows. */
  readonly account?: Account;
  /** All accounts of the user, that one among them. */
  readonly accounts: readonly Account[];
  readonly signIn: SignInState;
  readonly follows: FollowProgress;
  /** The scan of the Following page, or how the last one since the browser started ended. */
  readonly scan?: ScanState;
  /** Pages of X that gave nothing, unless there are none, or the user does not want to hear of them. */
  readonly silentPages?: SilentPages;
}

/**
 * Where everything stands, in numbers. Apart from the overview, because it takes its time: rows are counted one by one, and each tab of X is
 * asked whether it is read along.
 */
export interface Totals {
  /** X accounts met so far, and how many of them the signed-in X user follows. */
  readonly accountsSeen: number;
  readonly accountsFollowed: number;
  /** Handles found in them, by how far their proof has come. */
  readonly lookups: LookupCounts;
  readonly matches: number;
  /** People whom the user has marked as wrong. */
  readonly markedWrong: number;
  /** Tabs of X that were loaded before the extension came, and are not read along; absent where the browser does not tell. */
  readonly staleTabs?: number;
}

export interface LookupCounts {
  readonly waitingForConsent: number;
  readonly open: number;
  readonly byOutcome: Readonly<Record<LookupOutcome["kind"], number>>;
}
