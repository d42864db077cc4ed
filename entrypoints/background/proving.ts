import { EVERY_HOST, hasAccess } from "../../lib/browser/permissions.ts";
import { loadPreferences, loadSettings } from "../../lib/browser/settings.ts";
import { proveAtHome } from "../../lib/mastodon/prove-at-home.ts";
import { createProving } from "../../lib/pipeline/prove.ts";
import { loadAccount, saveSignedOut } from "../../lib/store/accounts.ts";
import { openDatabase } from "../../lib/store/open.ts";
import { loadPace } from "../../lib/store/paces.ts";
import { loadFollowingRead, savePeopleAnswer, saveReadingRest } from "../../lib/store/people.ts";
import { lookupHandle } from "../../lib/webfinger/lookup-handle.ts";
import { asAccount } from "./as-account.ts";

const seesAll = () => hasAccess(EVERY_HOST);

export const { loadProver, prove, countPlaces, provesFrom } = createProving({
  now: Date.now,
  wantsHome: async () => (await loadPreferences()).proving === "home",
  loadAccount: async () => {
    const { accountId } = await loadSettings();
    return accountId === undefined ? undefined : loadAccount(await openDatabase(), accountId);
  },
  loadRest: async (accountId) => {
    const db = await openDatabase();
    const [pace, reading] = await Promise.all([loadPace(db, accountId), loadFollowingRead(db, accountId)]);
    return { pace, readingUntil: reading?.restUntil };
  },
  askHost: async (handle) => lookupHandle(handle, { seesAll: await seesAll() }),
  seesAll,
  askHome: (accountId, handle) =>
    asAccount(
      accountId,
      (account) => proveAtHome(account, handle, Date.now),
      ({ isSignedOut }) => isSignedOut === true,
    ),
  keepPerson: async (accountId, person) => {
    const question = { kind: "person", address: person.address } as const;
    await savePeopleAnswer(await openDatabase(), accountId, question, { kind: "person", person }, Date.now());
  },
  rest: async (accountId, until) => saveReadingRest(await openDatabase(), accountId, until),
  signedOut: async (accountId) => saveSignedOut(await openDatabase(), accountId),
});
