/** The text, by its key, for each thing that a scan is at. */
export const SCAN_PHASE_TEXTS = {
  opening: "scanOpening",
  known: "scanKnown",
  scrolling: "scanScrolling",
  resting: "scanResting",
  limited: "scanLimited",
  retry: "scanRetry",
  hidden: "scanHidden",
  elsewhere: "scanElsewhere",
  paused: "scanPaused",
} as const;

/** The text, by its key, for each way in which a scan ends. */
export const SCAN_END_TEXTS = {
  done: "scanDone",
  stopped: "scanStopped",
  closed: "scanClosed",
  nothing: "scanNothing",
  "signed-out": "scanSignedOut",
} as const;
