import { z } from "zod/mini";

/** A list longer than this is nobody's: X allows 5,000 follows, and a little more to those with many followers. */
const count = z.number().check(z.int(), z.nonnegative(), z.maximum(1_000_000));
/** ms since the epoch. */
const time = z.number().check(z.nonnegative());

/**
 * What the scan is at.
 * - `opening`: X's page is loading
 * - `known`: after a reload, scrolling past people that were seen before it
 * - `scrolling`: scrolling at a reading pace, or slower where X's limit asks for it
 * - `resting`: X's limit is near: nothing is scrolled until its window ends
 * - `limited`: X answered 429, its window ends at `until`
 * - `retry`: X shows its Retry button, which is the user's to press
 * - `hidden`, `elsewhere`: the tab is not in front, or shows another page than the viewer's Following list
 * - `paused`: the user said so
 */
export const ScanPhase = z.enum([
  "opening",
  "known",
  "scrolling",
  "resting",
  "limited",
  "retry",
  "hidden",
  "elsewhere",
  "paused",
]);
export type ScanPhase = z.infer<typeof ScanPhase>;

/** How a scan ends, as far as its page can tell. `nothing`: X shows nobody (more), without saying that this is the end. */
const EndSeen = z.enum(["done", "stopped", "nothing", "signed-out"]);
/** `closed`: its tab is gone. */
export type ScanEnd = z.infer<typeof EndSeen> | "closed";

/** How far a scan is, as its page reports it. */
export const ScanReport = z.object({
  phase: ScanPhase,
  /** People of the list met since this page was loaded. */
  seen: count,
  /** How many X says there are; suspended accounts are counted and not listed, so fewer may come. */
  expected: z.exactOptional(count),
  /** When a rest ends. */
  until: z.exactOptional(time),
  end: z.exactOptional(EndSeen),
});
export type ScanReport = z.infer<typeof ScanReport>;

/** What the background answers a page with: whether it is the one to scan, and what it cannot know itself. */
export type ScanOrder =
  | {
      readonly isWanted: false;
      /** Of the scan whose end was reported. */
      readonly found?: number;
    }
  | {
      readonly isWanted: true;
      /** People seen before this page was loaded. */
      readonly seenBefore: number;
      readonly isPaused: boolean;
      /** Addresses found since the scan began. */
      readonly found: number;
    };

/** The scan, as the background keeps it while the browser runs. Times in ms since the epoch. */
export type ScanState =
  | (Pick<ScanReport, "phase" | "seen" | "expected" | "until"> & {
      readonly kind: "running";
      readonly tabId: number;
      readonly startedAt: number;
      /** When its page was last heard of. */
      readonly heardAt: number;
      readonly seenBefore: number;
      /** Addresses known when the scan began, and how many were found since. */
      readonly knownBefore: number;
      readonly found: number;
    })
  | {
      readonly kind: "ended";
      readonly how: ScanEnd;
      readonly seen: number;
      readonly found: number;
      readonly expected?: number;
      readonly endedAt: number;
    };
