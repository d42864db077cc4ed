import { loadClockMark, saveClockMark } from "../../lib/browser/clock-mark.ts";
import { MINUTE_MS } from "../../lib/domain/durations.ts";
import { openDatabase } from "../../lib/store/open.ts";
import { shiftTimes } from "../../lib/store/shift-times.ts";

/** Clocks are corrected by seconds all the time. */
const STEP_MS = MINUTE_MS;

let mending: Promise<void> | undefined;

/**
 * Where the clock was set back since the last look, moves the times of all that waits back with it, so that nothing waits longer for it. To
 * be called often: the step is known only as far as the last look was recent.
 */
export function mendClock(): Promise<void> {
  mending ??= mend().finally(() => {
    mending = undefined;
  });
  return mending;
}

async function mend(): Promise<void> {
  const now = Date.now();
  const before = await loadClockMark();
  if (before !== undefined && before - now > STEP_MS) await shiftTimes(await openDatabase(), now - before);
  await saveClockMark(now);
}
