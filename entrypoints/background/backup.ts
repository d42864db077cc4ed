import { fillSettings, loadPreferences } from "../../lib/browser/settings.ts";
import { BACKUP_FORMAT, BACKUP_VERSION, type Backup } from "../../lib/protocol/backup.ts";
import { loadBackupRows, mergeBackupRows } from "../../lib/store/backup.ts";
import { openDatabase } from "../../lib/store/open.ts";
import { announce } from "./announce.ts";
import { wakeWork } from "./work.ts";

export async function makeBackup(): Promise<Backup> {
  const [rows, preferences] = await Promise.all([loadBackupRows(await openDatabase()), loadPreferences()]);
  return { format: BACKUP_FORMAT, version: BACKUP_VERSION, madeAt: Date.now(), preferences, ...rows };
}

/**
 * What the user has decided in this browser counts more than what stands in the file. Where no account follows yet, one of the file's takes that
 * place, signed out: the list then tells whom it follows already.
 */
export async function restoreBackup({ preferences, ...rows }: Backup): Promise<void> {
  await mergeBackupRows(await openDatabase(), rows, Date.now());
  const [account] = rows.accounts;
  await fillSettings({ ...preferences, ...(account && { accountId: account.id }) });
  announce();
  void wakeWork();
}
