import type { ScanEnd, ScanPhase } from "./scan-state.ts";
import type { TextKey } from "./text-key.ts";

/** What a scan does at present, as the overlay on X and our own pages say it. */
export const SCAN_PHASES: Readonly<Record<ScanPhase, TextKey>> = {
  opening: "scanOpening",
  known: "scanKnown",
  scrolling: "scanScrolling",
  resting: "scanResting",
  limited: "scanLimited",
  retry: "scanRetry",
  hidden: "scanHidden",
  elsewhere: "scanElsewhere",
  paused: "scanPaused",
};

/** How a scan ended. */
export const SCAN_ENDS: Readonly<Record<ScanEnd, TextKey>> = {
  done: "scanDone",
  stopped: "scanStopped",
  closed: "scanClosed",
  nothing: "scanNothing",
  "signed-out": "scanSignedOut",
};
