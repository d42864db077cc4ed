import { z } from "zod/mini";
import { address, screenName, xId } from "./names.ts";
import { Preferences } from "./preferences.ts";

const text = z.string().check(z.maxLength(20_000));
const webUrl = z.string().check(z.maxLength(2_000), z.regex(/^https?:\/\//i));
/** ms since the epoch. */
const time = z.number();

const evidence = {
  field: z.enum(["display-name", "website", "bio", "bio-link", "location", "pinned-post"]),
  form: z.enum(["address", "bare-address", "spelled-out", "uri", "profile-link", "interaction-link"]),
  text,
  confidence: z.enum(["high", "low"]),
  reason: z.enum(["full-address", "profile-link", "cue", "known-host", "maybe-past", "maybe-mail", "maybe-stranger"]),
};

const Sighting = z.object({
  xId,
  screenName,
  displayName: text,
  bio: text,
  links: z.readonly(z.array(webUrl)),
  location: text,
  pinnedPost: z.exactOptional(text),
  avatarUrl: z.exactOptional(webUrl),
  followed: z.optional(z.boolean()),
  partial: z.exactOptional(z.literal(true)),
});

const KnownAccount = z.object({
  xId,
  seenAt: time,
  followedBy: z.readonly(z.array(xId)),
  addresses: z.readonly(z.array(address)),
  maybeHosts: z.readonly(z.array(text)),
  declaration: z.exactOptional(
    z.object({
      sighting: Sighting,
      candidates: z.readonly(z.array(z.object({ handle: z.object({ user: text, host: text }), ...evidence }))),
    }),
  ),
});

const httpsUrl = z.string().check(z.maxLength(2_000), z.regex(/^https:\/\//i));
const proven = {
  address,
  actorUrl: httpsUrl,
  profileUrl: z.exactOptional(httpsUrl),
  avatarUrl: z.exactOptional(httpsUrl),
  subscribeTemplate: z.exactOptional(httpsUrl),
};

/** A handle, and what its server said of it for good: whatever else came of asking is asked anew. */
const Lookup = z.object({
  address,
  dueAt: z.exactOptional(time),
  outcome: z.exactOptional(
    z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("found"), account: z.object(proven) }),
      z.object({ kind: z.enum(["not-found", "gone"]) }),
    ]),
  ),
});

/**
 * Who is followed, or was and is not meant to be any more (see `isTakenBack`). What was still in the queue is not here: no file has anybody
 * followed.
 */
const FollowDone = z.object({
  accountId: address,
  address,
  askedAt: time,
  outcome: z.object({ kind: z.enum(["following", "requested", "unfollowed"]) }),
});

const rows = <Row extends z.ZodMiniType>(row: Row) => z.readonly(z.array(row).check(z.maxLength(1_000_000)));

export const BACKUP_FORMAT = "flockover-backup";
export const BACKUP_VERSION = 1;

/**
 * All that the user would miss: whom the extension met, proved and followed, what the user said of them, X's lists, the preferences. No token and no client
 * secret, so the own accounts are names only; nothing that can be fetched again; not the agreement of the welcome page, which is given in
 * each browser.
 */
export const Backup = z.object({
  format: z.literal(BACKUP_FORMAT),
  version: z.literal(BACKUP_VERSION),
  madeAt: time,
  /** A preference that came with a later version is missing in an older file. */
  preferences: z.partial(Preferences),
  sightings: rows(KnownAccount),
  lookups: rows(Lookup),
  matches: rows(z.object({ ...proven, foundAt: time })),
  wrongMarks: rows(z.object({ address, person: address, markedAt: time })),
  hiddenPeople: rows(z.object({ address, hiddenAt: time })),
  follows: rows(FollowDone),
  accounts: rows(
    z.object({
      id: address,
      instance: httpsUrl,
      displayName: text,
      avatarUrl: z.exactOptional(httpsUrl),
    }),
  ),
  xFollows: rows(
    z.object({
      ownerId: z.union([xId, z.literal("")]),
      ownerName: z.exactOptional(screenName),
      madeAt: z.exactOptional(time),
      followed: z.readonly(z.array(xId)),
    }),
  ),
});
export type Backup = z.infer<typeof Backup>;

/** What may be wrong with a file that is given as a backup; the interface has a sentence for each. */
export type BackupProblem =
  /** Not JSON, or not one of ours. */
  | "not-backup"
  /** One of ours that was cut or changed. */
  | "broken"
  /** Made by a later version of the extension. */
  | "newer"
  | "unreadable";
