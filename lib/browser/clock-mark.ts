import browser from "webextension-polyfill";

/** What the clock said when work was last looked for, ms since the epoch: later than now means that it was set back. */
export async function loadClockMark(): Promise<number | undefined> {
  const { clock } = await browser.storage.local.get("clock");
  return typeof clock === "number" ? clock : undefined;
}

export async function saveClockMark(now: number): Promise<void> {
  await browser.storage.local.set({ clock: now });
}
