import { saveFile } from "../../components/save-file.ts";
import { parseJson } from "../../lib/domain/parse-json.ts";
import { BACKUP_FORMAT, BACKUP_VERSION, Backup, type BackupProblem } from "../../lib/protocol/backup.ts";

export type BackupReading =
  | { readonly kind: "read"; readonly backup: Backup }
  | { readonly kind: "failed"; readonly problem: BackupProblem };

/** Reads a file that is said to be a backup. Whatever it is, this ends with a word for it. */
export async function readBackup(file: File): Promise<BackupReading> {
  try {
    return parseBackup(await file.text());
  } catch {
    return { kind: "failed", problem: "unreadable" };
  }
}

/** The text of a backup file → the backup, or what is wrong with it. */
export function parseBackup(text: string): BackupReading {
  const json = parseJson(text);
  const { format, version } = (json ?? {}) as { format?: unknown; version?: unknown };
  // A file that was cut still begins with the words that it is one of ours.
  if (json === undefined && text.trimStart().startsWith(`{"format":"${BACKUP_FORMAT}"`)) return fail("broken");
  if (format !== BACKUP_FORMAT) return fail("not-backup");
  if (typeof version === "number" && version > BACKUP_VERSION) return fail("newer");
  const { data: backup } = Backup.safeParse(json);
  return backup === undefined ? fail("broken") : { kind: "read", backup };
}

export function saveBackup(backup: Backup): void {
  const day = new Date(backup.madeAt).toISOString().slice(0, 10);
  saveFile(`flockover-${day}.json`, JSON.stringify(backup), "application/json");
}

function fail(problem: BackupProblem): BackupReading {
  return { kind: "failed", problem };
}
