import { type Settings, saveSettings } from "../../lib/browser/settings.ts";
import { listStaleTabs, reloadTabs } from "../../lib/browser/stale-tabs.ts";
import { collectSighting } from "../../lib/pipeline/collect.ts";
import type { ContentMessage } from "../../lib/protocol/content-message.ts";
import type { Handlers } from "../../lib/protocol/message.ts";
import type { PageMessage } from "../../lib/protocol/page-message.ts";
import { markMatchesSeen } from "../../lib/store/matches.ts";
import { openDatabase } from "../../lib/store/open.ts";
import { countFollowedDeclaring, saveSightings } from "../../lib/store/sightings.ts";
import { X_PAGES } from "../../lib/x/x-pages.ts";
import { announce } from "./announce.ts";
import { forgetArchive, keepArchive, listArchives } from "./archive.ts";
import { makeBackup, restoreBackup } from "./backup.ts";
import { runDeleteEverything } from "./delete-everything.ts";
import {
  cancelFollows,
  pauseFollows,
  resumeFollows,
  retryFollows,
  startFollows,
  startMovedFollow,
  undoFollows,
} from "./follow-orders.ts";
import { provenOf } from "./marks.ts";
import { hideMatch, listMatchPage, listNewestRows, readMatchRows } from "./matches.ts";
import { readOverview } from "./overview.ts";
import { wantPeople } from "./people.ts";
import { showScan, startScan, stopScan, takeScanReport } from "./scanning.ts";
import { cancelSignIn, runSignIn, runSignOut, showCodePage, switchAccount, takeCode } from "./signing-in.ts";
import { dismissSilentPages, takePageStatus } from "./silent-pages.ts";
import { readTotals } from "./totals.ts";
import { markWrong, readUnproven, retry, unmarkWrong } from "./unproven.ts";
import { wakeWork } from "./work.ts";

export const contentHandlers: Handlers<ContentMessage> = {
  "sightings.report": async ({ sightings, wordless, viewerId }) => {
    const now = Date.now();
    const updates = [...wordless, ...sightings].map(
      (seen) => [seen.xId, collectSighting(seen, { viewerId, now })] as const,
    );
    const queued = await saveSightings(await openDatabase(), new Map(updates), now);
    announce();
    if (queued > 0) void wakeWork();
  },
  "scan.status": ({ scan }, { tabId }) => takeScanReport(tabId, scan),
  "page.status": ({ status }) => takePageStatus(status),
  "matches.of": ({ xIds }) => provenOf(xIds),
};

export const pageHandlers: Handlers<PageMessage> = {
  "overview.read": readOverview,
  "totals.read": readTotals,
  "sightings.countDeclaring": async () => countFollowedDeclaring(await openDatabase()),
  "matches.newest": ({ count }) => listNewestRows(count),
  "matches.list": ({ after, count }) => listMatchPage(after, count),
  "matches.read": ({ addresses }) => readMatchRows(addresses),
  "matches.hide": ({ address, isHidden }) => hideMatch(address, isHidden),
  "matches.markSeen": async ({ until }) => {
    await markMatchesSeen(await openDatabase(), until);
    announce();
  },
  "people.read": async ({ addresses }) => {
    wantPeople(addresses);
    void wakeWork();
  },
  "matches.markWrong": ({ address }) => markWrong(address),
  "matches.unmarkWrong": ({ address }) => unmarkWrong(address),
  "lookups.list": readUnproven,
  "lookups.retry": ({ which }) => retry(which),
  "consent.give": () => changeSettings({ consentedAt: Date.now() }),
  "account.signIn": runSignIn,
  "account.giveCode": ({ code }) => takeCode(code),
  "account.showCode": showCodePage,
  "account.cancelSignIn": cancelSignIn,
  "account.switch": ({ accountId }) => switchAccount(accountId),
  "account.signOut": ({ accountId }) => runSignOut(accountId),
  "follows.start": ({ addresses, options }) => startFollows(addresses, options),
  "follows.startMoved": ({ address }) => startMovedFollow(address),
  "follows.pause": pauseFollows,
  "follows.resume": resumeFollows,
  "follows.cancel": cancelFollows,
  "follows.retry": ({ addresses }) => retryFollows(addresses),
  "follows.undo": ({ addresses }) => undoFollows(addresses),
  "archive.keep": ({ archive }) => keepArchive(archive),
  "archives.list": ({ shown }) => listArchives(shown),
  "archive.forget": ({ ownerId }) => forgetArchive(ownerId),
  "preferences.change": ({ change }) => changeSettings(change),
  "backup.make": makeBackup,
  "backup.restore": ({ backup }) => restoreBackup(backup),
  "everything.delete": runDeleteEverything,
  "scan.start": startScan,
  "scan.stop": stopScan,
  "scan.show": showScan,
  "silentPages.dismiss": dismissSilentPages,
  "staleTabs.reload": async () => reloadTabs((await listStaleTabs(X_PAGES)) ?? []),
};

async function changeSettings(change: Settings): Promise<void> {
  await saveSettings(change);
  announce();
  // What was not allowed, or could not go on, may be able to now.
  void wakeWork();
}
