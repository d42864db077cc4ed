import type { BackupProblem } from "../lib/protocol/backup.ts";
import type { TextKey } from "../lib/protocol/text-key.ts";

/** The sentence for each; a problem without one does not compile. */
export const BACKUP_PROBLEMS: Readonly<Record<BackupProblem, TextKey>> = {
  "not-backup": "backupNotBackup",
  broken: "backupBroken",
  newer: "backupNewer",
  unreadable: "backupUnreadable",
};
