import { deleteSettings } from "../../lib/browser/delete-settings.ts";
import { signInRedirectUri } from "../../lib/browser/sign-in-window.ts";
import { signOut } from "../../lib/mastodon/sign-in.ts";
import { listAccounts, loadAppRegistration } from "../../lib/store/accounts.ts";
import { deleteEverything } from "../../lib/store/delete-everything.ts";
import { openDatabase } from "../../lib/store/open.ts";
import { announce } from "./announce.ts";
import { wakeWork } from "./work.ts";

/** Makes the extension as new. The instances are told to forget its tokens, as far as they can be reached. */
export async function runDeleteEverything(): Promise<void> {
  const db = await openDatabase();
  const signedIn = await Promise.all(
    (await listAccounts(db)).map(async ({ instance, token }) => ({
      registration: await loadAppRegistration(db, instance, signInRedirectUri()),
      token,
    })),
  );
  // The agreement first: nobody may be asked anything any more.
  await deleteSettings();
  await deleteEverything(db);
  announce();
  // Nothing is due now, so this takes the alarm away.
  wakeWork().catch(reportError);
  for (const { registration, token } of signedIn) {
    if (registration !== undefined) signOut(registration, token).catch(reportError);
  }
}
