import { renewToken, revokeToken } from "../../lib/mastodon/tokens.ts";
import { createWithToken } from "../../lib/pipeline/with-token.ts";
import { loadAccount, saveRenewedToken } from "../../lib/store/accounts.ts";
import { openDatabase } from "../../lib/store/open.ts";
import type { AccountRow } from "../../lib/store/schema.ts";

/** Asks an instance in the name of one of the user's accounts; every call that needs a token goes through here. */
export const asAccount = createWithToken<AccountRow>({
  now: Date.now,
  load: async (accountId) => loadAccount(await openDatabase(), accountId),
  renew: async ({ id, token, app, refreshToken }) => {
    if (app === undefined || refreshToken === undefined) return true;
    const issued = await renewToken(app, refreshToken, Date.now);
    if (typeof issued === "string") return issued !== "unreachable";
    const kept = await saveRenewedToken(await openDatabase(), id, token, issued);
    // The user has signed out meanwhile, or in anew: nobody holds this one, and nobody else would give it back.
    if (kept?.token !== issued.token) await revokeToken(app, issued.token);
    return true;
  },
});
