import { formatImportFile, IMPORT_FILE_NAME } from "../lib/domain/import-file.ts";

/** Long enough for the browser to have begun the download. */
const KEEP_MS = 60_000;

/** Hands the file to the browser as a download; nothing leaves the computer. */
export function saveImportFile(addresses: readonly string[]): void {
  const url = URL.createObjectURL(new Blob([formatImportFile(addresses)], { type: "text/csv" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = IMPORT_FILE_NAME;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEEP_MS);
}
