import browser from "webextension-polyfill";

/** One alarm for all work: the background looks into the store for what is due. */
const WORK = "work";

/** Has the worker woken at `when` (ms since the epoch), or never. Packed extensions of Chrome wait half a minute at the least. */
export async function setWorkAlarm(when: number | undefined): Promise<void> {
  if (when === undefined) await browser.alarms.clear(WORK);
  else browser.alarms.create(WORK, { when });
}

/** Register synchronously: an alarm wakes a sleeping worker only for listeners that are there when its script has run. */
export function onWorkAlarm(work: () => Promise<void>): void {
  // The promise is returned: Firefox lets its event page live as long as a listener is at work.
  browser.alarms.onAlarm.addListener(({ name }) => (name === WORK ? work() : undefined));
}
