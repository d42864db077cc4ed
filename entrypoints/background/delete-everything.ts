import { deleteSettings } from "../../lib/browser/settings.ts";
import { revokeToken } from "../../lib/mastodon/tokens.ts";
import { listAccounts } from "../../lib/store/accounts.ts";
import { deleteEverything } from "../../lib/store/delete-everything.ts";
import { openDatabase } from "../../lib/store/open.ts";
import { announce } from "./announce.ts";
import { forgetSignIns } from "./signing-in.ts";
import { wakeWork } from "./work.ts";

/** Makes the extension as new. The instances are told to forget its tokens, as far as they can be reached. */
export async function runDeleteEverything(): Promise<void> {
  forgetSignIns();
  const db = await openDatabase();
  const accounts = await listAccounts(db);
  // The agreement first: nobody may be asked anything any more.
  await deleteSettings();
  await deleteEverything(db);
  announce();
  // Nothing is due now, so this takes the alarm away.
  void wakeWork();
  for (const { app, token } of accounts) if (app !== undefined) revokeToken(app, token).catch(reportError);
}
