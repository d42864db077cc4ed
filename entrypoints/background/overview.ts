import { isOffline } from "../../lib/browser/network.ts";
import { runsIn } from "../../lib/browser/page-access.ts";
import { EVERY_HOST, hasAccess } from "../../lib/browser/permissions.ts";
import { loadSettings } from "../../lib/browser/settings.ts";
import type { Account } from "../../lib/domain/account.ts";
import { estimateEnd } from "../../lib/domain/follow-estimate.ts";
import { FRESH_PACE } from "../../lib/domain/follow-pace.ts";
import { countFollows, type FollowProgress } from "../../lib/domain/follow-progress.ts";
import { neutralText } from "../../lib/domain/neutral-text.ts";
import { allowsLists } from "../../lib/mastodon/scopes.ts";
import type { Overview } from "../../lib/protocol/page-message.ts";
import { listAccounts } from "../../lib/store/accounts.ts";
import { countBrokenRows } from "../../lib/store/broken-rows.ts";
import { listFollowJobs } from "../../lib/store/follow-jobs.ts";
import { openDatabase } from "../../lib/store/open.ts";
import { loadPace } from "../../lib/store/paces.ts";
import { countUnmet } from "../../lib/store/people.ts";
import type { AccountRow, Database } from "../../lib/store/schema.ts";
import { X_PAGES } from "../../lib/x/x-pages.ts";
import { loadProver } from "./proving.ts";
import { readScan } from "./scanning.ts";
import { readSignInState } from "./signing-in.ts";
import { readSilentPages } from "./silent-pages.ts";

/** What does not take longer the more people there are, and nothing secret: the accounts without their tokens. */
export async function readOverview(): Promise<Overview> {
  const db = await openDatabase();
  const [settings, signIn, accounts, seesAll, readsX, prover, scan, silent] = await Promise.all([
    loadSettings(),
    readSignInState(),
    listAccounts(db),
    hasAccess(EVERY_HOST),
    runsIn(X_PAGES),
    loadProver(),
    readScan(),
    readSilentPages(),
  ]);
  const { consentedAt, accountId } = settings;
  const row = accounts.find(({ id }) => id === accountId);
  const brokenRows = await countBrokenRows(db);
  return {
    ...(brokenRows > 0 && { brokenRows }),
    consented: consentedAt !== undefined,
    needsSignInToProve: prover.kind === "nobody-signed-in",
    seesEveryHost: seesAll,
    readsX,
    ...(row && { account: withoutSecrets(row) }),
    accounts: accounts.map(withoutSecrets),
    signIn,
    follows: row === undefined ? { ...countFollows([]), pace: FRESH_PACE } : await readFollows(db, row),
    ...(scan && { scan }),
    ...(silent && { silentPages: silent }),
  };
}

function withoutSecrets(row: AccountRow): Account {
  const { id, instance, displayName, avatarUrl, isMastodon, signedOut, scope } = row;
  return {
    id,
    instance,
    displayName: neutralText(displayName),
    ...(avatarUrl && { avatarUrl }),
    ...(isMastodon && { isMastodon }),
    ...(signedOut && { signedOut }),
    ...(allowsLists(scope) && { allowsLists: true }),
  };
}

async function readFollows(db: Database, { id: accountId, isMastodon }: AccountRow): Promise<FollowProgress> {
  const now = Date.now();
  const [jobs, pace] = await Promise.all([listFollowJobs(db, accountId), loadPace(db, accountId)]);
  const counts = countFollows(jobs);
  const due = jobs.filter(({ dueAt }) => dueAt !== undefined).map(({ address }) => address);
  const unmet = await countUnmet(db, accountId, due);
  const { open, undoing } = counts;
  const { isPaused, restUntil = 0, restReason = "calls" } = pace;
  // Taking back goes on where a day's follows are used up.
  const isResting = restUntil > now && !(restReason === "follows" && open === undoing);
  return {
    ...counts,
    pace,
    ...(isResting && { rest: { until: restUntil, reason: restReason } }),
    ...(isPaused && { isPaused }),
    ...(isOffline() && { isOffline: true }),
    ...(open > 0 && { endsAt: estimateEnd({ open, unmet, undoing, isMastodon }, pace, now) }),
  };
}
