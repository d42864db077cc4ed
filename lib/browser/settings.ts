import browser from "webextension-polyfill";
import { z } from "zod/mini";
import { Turns } from "../domain/turns.ts";
import { Preferences } from "../protocol/preferences.ts";

/**
 * What the user has decided. Content scripts could read this area, so nothing secret is in it: tokens are in the database. What does
 * not parse (another version wrote it) reads as never set.
 */
const Settings = z.object({
  /** When the user agreed that hosts named in bios are asked, ms since the epoch. */
  consentedAt: z.optional(z.number()),
  /** Id of the account that follows. */
  accountId: z.optional(z.string()),
  ...z.partial(Preferences).shape,
});
export type Settings = z.infer<typeof Settings>;

export async function loadSettings(): Promise<Settings> {
  const { settings } = await browser.storage.local.get("settings");
  return Settings.safeParse(settings).data ?? {};
}

/**
 * As the user likes it, and where the user has not said so, as it is at first: as the system looks, nothing that is not asked for, and
 * each person's own server as the one that knows.
 */
export async function loadPreferences(): Promise<Preferences> {
  const {
    appearance = "system",
    marksOnX = false,
    notifies = false,
    proving = "own-server",
    xPictures = false,
  } = await loadSettings();
  return { appearance, marksOnX, notifies, proving, xPictures };
}

/** Calls `onChange` whenever any setting has changed, in whatever context. */
export function watchSettings(onChange: () => void): void {
  browser.storage.local.onChanged.addListener(onChange);
}

const saving = new Turns();

/** Changes some settings; two at once both count. Only the background calls this. */
export function saveSettings(change: { [Key in keyof Settings]: Settings[Key] | undefined }): Promise<void> {
  return saving.take(async () => browser.storage.local.set({ settings: { ...(await loadSettings()), ...change } }));
}

/** Takes over what the user has not decided here, in the queue of the changes. */
export function fillSettings(from: Settings): Promise<void> {
  return saving.take(async () => browser.storage.local.set({ settings: { ...from, ...(await loadSettings()) } }));
}

/** Forgets all that the user has decided, the agreement of the welcome page included, and all that is kept as long as the browser runs. */
export async function deleteSettings(): Promise<void> {
  // A change under way would bring back what it was read from.
  await saving.take(() => browser.storage.local.clear());
  await browser.storage.session.clear();
}
