import type { ScanEnd, ScanPhase } from "../lib/protocol/scan-state.ts";
import type { TextKey } from "../lib/protocol/text-key.ts";

/** The sentence for each thing that a scan waits for; one that goes on says how far it is, and nothing else. */
export const SCAN_WAITS: Readonly<Partial<Record<ScanPhase, TextKey>>> = {
  opening: "scanOpening",
  known: "scanKnown",
  resting: "scanResting",
  limited: "scanLimited",
  retry: "scanRetry",
  hidden: "scanHidden",
  elsewhere: "scanElsewhere",
  paused: "scanPaused",
};

export const SCAN_ENDS: Readonly<Record<ScanEnd, TextKey>> = {
  done: "scanDone",
  stopped: "scanStopped",
  closed: "scanClosed",
  nothing: "scanNothing",
  "signed-out": "scanSignedOut",
};
