import { z } from "zod/mini";
import { screenName, xId } from "./names.ts";
import { PageStatusReport } from "./page-status.ts";
import { type ScanOrder, ScanReport } from "./scan-state.ts";

const text = (limit: number) => z.string().check(z.maxLength(limit));
const webUrl = text(2_000).check(z.regex(/^https?:\/\//i));

/** An X account as a content script reports it: the domain's `Sighting`, as long as `lib/x` lets its texts be. */
const SightingReport = z.object({
  xId,
  screenName,
  displayName: text(200),
  bio: text(20_000),
  links: z.readonly(z.array(webUrl).check(z.maxLength(20))),
  location: text(200),
  pinnedPost: z.exactOptional(text(20_000)),
  avatarUrl: z.exactOptional(webUrl),
  followed: z.optional(z.boolean()),
  partial: z.exactOptional(z.literal(true)),
});

/** Of most accounts no more is reported than the domain's `WordlessSighting`. */
const WordlessReport = z.object({ xId, followed: z.optional(z.boolean()) });

/** What one message may carry of either. */
const SIGHTINGS_LIMIT = 500;

/** What X's pages may say through their content script, and nothing else: they are strangers. */
export const ContentMessage = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("sightings.report"),
    /** Id of the signed-in X account, from the cookie `twid`; absent where nobody is signed in. */
    viewerId: z.exactOptional(xId),
    sightings: z.readonly(z.array(SightingReport).check(z.maxLength(SIGHTINGS_LIMIT))),
    wordless: z.readonly(z.array(WordlessReport).check(z.maxLength(SIGHTINGS_LIMIT))),
  }),
  /** Without a report: the page was just loaded, and asks whether it is the one to be gone through. */
  z.object({ type: z.literal("scan.status"), scan: z.exactOptional(ScanReport) }),
  /** What a visit of one page gave. It only ever becomes a number. */
  z.object({ type: z.literal("page.status"), status: PageStatusReport }),
  /** Which of these X accounts are proven: for the marks on X. */
  z.object({
    type: z.literal("matches.of"),
    xIds: z.readonly(z.array(xId).check(z.maxLength(100))),
  }),
]);
export type ContentMessage = z.infer<typeof ContentMessage>;

/** Addresses by X id, of those that are proven beyond doubt; null where the user wants no marks. */
export type ProvenOf = Readonly<Record<string, string>> | null;

/** What each of these is answered with. */
export interface ContentReplies {
  "sightings.report": undefined;
  "scan.status": ScanOrder;
  "matches.of": ProvenOf;
  "page.status": undefined;
}
