import { notify } from "../../lib/browser/notifications.ts";
import { loadPreferences } from "../../lib/browser/settings.ts";
import { getText } from "../../lib/browser/texts.ts";
import { MINUTE_MS } from "../../lib/domain/durations.ts";
import { countFollows } from "../../lib/domain/follow-progress.ts";
import { SCAN_END_TEXTS } from "../../lib/domain/scan-texts.ts";
import type { ScanEnd } from "../../lib/protocol/scan-state.ts";
import { listFollowJobs, nextFollowDueAt } from "../../lib/store/follow-jobs.ts";
import { openDatabase } from "../../lib/store/open.ts";

/** Who waits for less than this is still looking. */
const LONG_MS = MINUTE_MS;

/** Tells of the end of what the user asked for last, once nobody is left in the queue of the account. */
export async function noteFollowed(accountId: string): Promise<void> {
  const db = await openDatabase();
  if ((await nextFollowDueAt(db, accountId)) !== undefined) return;
  const jobs = await listFollowJobs(db, accountId);
  if (jobs.length === 0) return;
  const { done, failed } = countFollows(jobs);
  await tell(Math.max(...jobs.map(({ askedAt }) => askedAt)), getText("notifyFollowed", done, failed));
}

/** Tells how a scan ended, unless the user has ended it. */
export async function noteScanned(startedAt: number, how: ScanEnd): Promise<void> {
  if (how !== "stopped" && how !== "closed") await tell(startedAt, getText(SCAN_END_TEXTS[how]));
}

async function tell(startedAt: number, message: string): Promise<void> {
  if (Date.now() - startedAt < LONG_MS) return;
  if ((await loadPreferences()).notifies) await notify({ title: getText("extensionName"), message });
}
