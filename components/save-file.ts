import { MINUTE_MS } from "../lib/domain/durations.ts";

/** Long enough for the browser to have begun the download. */
const KEEP_MS = MINUTE_MS;

/** Hands a text to the browser as a download; nothing leaves the computer. */
export function saveFile(name: string, text: string, type = "text/csv"): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEEP_MS);
}
