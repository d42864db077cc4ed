import { saveSettings } from "../../lib/browser/settings.ts";
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
    if (queued > 0) wakeWork().catch(reportError);
    return null;
  },
  "scan.status": ({ scan }, { tabId }) => takeScanReport(tabId, scan),
  "page.status": async ({ status }) => {
    await takePageStatus(status);
    return null;
  },
  "matches.of": ({ xIds }) => provenOf(xIds),
};

export const pageHandlers: Handlers<PageMessage> = {
  "overview.read": readOverview,
  "totals.read": readTotals,
  "sightings.countDeclaring": async () => countFollowedDeclaring(await openDatabase()),
  "matches.newest": ({ count }) => listNewestRows(count),
  "matches.list": ({ after, count }) => listMatchPage(after, count),
  "matches.read": ({ addresses }) => readMatchRows(addresses),
  "matches.hide": async ({ address, isHidden }) => {
    await hideMatch(address, isHidden);
    return null;
  },
  "matches.markSeen": async () => {
    await markMatchesSeen(await openDatabase());
    announce();
    return null;
  },
  "people.read": async ({ addresses }) => {
    wantPeople(addresses);
    wakeWork().catch(reportError);
    return null;
  },
  "matches.markWrong": async ({ address }) => {
    await markWrong(address);
    return null;
  },
  "matches.unmarkWrong": async ({ address }) => {
    await unmarkWrong(address);
    return null;
  },
  "lookups.list": readUnproven,
  "lookups.retry": ({ which }) => retry(which),
  "consent.give": async () => {
    await saveSettings({ consentedAt: Date.now() });
    announce();
    wakeWork().catch(reportError);
    return null;
  },
  "account.signIn": async (order) => {
    await runSignIn(order);
    return null;
  },
  "account.giveCode": async ({ code }) => {
    await takeCode(code);
    return null;
  },
  "account.showCode": async () => {
    await showCodePage();
    return null;
  },
  "account.cancelSignIn": async () => {
    await cancelSignIn();
    return null;
  },
  "account.switch": async ({ accountId }) => {
    await switchAccount(accountId);
    return null;
  },
  "account.signOut": async ({ accountId }) => {
    await runSignOut(accountId);
    return null;
  },
  "follows.start": ({ addresses, options }) => startFollows(addresses, options),
  "follows.startMoved": ({ address }) => startMovedFollow(address),
  "follows.pause": async () => {
    await pauseFollows();
    return null;
  },
  "follows.resume": async () => {
    await resumeFollows();
    return null;
  },
  "follows.cancel": cancelFollows,
  "follows.retry": ({ addresses }) => retryFollows(addresses),
  "follows.undo": ({ addresses }) => undoFollows(addresses),
  "archive.keep": async ({ archive }) => {
    await keepArchive(archive);
    return null;
  },
  "archives.list": ({ shown }) => listArchives(shown),
  "archive.forget": async ({ ownerId }) => {
    await forgetArchive(ownerId);
    return null;
  },
  "preferences.change": async ({ change }) => {
    await saveSettings(change);
    announce();
    // Another prover may be able to go on.
    wakeWork().catch(reportError);
    return null;
  },
  "backup.make": makeBackup,
  "backup.restore": async ({ backup }) => {
    await restoreBackup(backup);
    return null;
  },
  "everything.delete": async () => {
    await runDeleteEverything();
    return null;
  },
  "scan.start": async () => {
    await startScan();
    return null;
  },
  "scan.stop": async () => {
    await stopScan();
    return null;
  },
  "scan.show": async () => {
    await showScan();
    return null;
  },
  "silentPages.dismiss": async () => {
    await dismissSilentPages();
    return null;
  },
  "staleTabs.reload": async () => {
    await reloadTabs((await listStaleTabs(X_PAGES)) ?? []);
    return null;
  },
};
