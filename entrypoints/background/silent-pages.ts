import { loadSilentPages, saveSilentPages } from "../../lib/browser/silent-pages.ts";
import { countSilentVisits, noteVisit, type PageStatus, type SilentPages } from "../../lib/domain/page-status.ts";
import { Turns } from "../../lib/domain/turns.ts";
import { announce } from "./announce.ts";

/** So that two at once both count. */
const changes = new Turns();

/** A page of X tells what a visit gave. It may be forged, and costs a number: that is all that ever comes of it. */
export function takePageStatus(status: PageStatus): Promise<void> {
  return change((pages) => noteVisit(pages, status));
}

/** Not another word of it until the browser is started anew. */
export function dismissSilentPages(): Promise<void> {
  return change((pages) => ({ ...pages, isDismissed: true }));
}

/** What there is to tell the user, if anything. */
export async function readSilentPages(): Promise<SilentPages | undefined> {
  const pages = await loadSilentPages();
  return pages.isDismissed || countSilentVisits(pages) === 0 ? undefined : pages;
}

/** One that changes nothing writes nothing. */
function change(next: (pages: SilentPages) => SilentPages): Promise<void> {
  return changes.take(async () => {
    const before = await loadSilentPages();
    const after = next(before);
    if (JSON.stringify(after) === JSON.stringify(before)) return;
    await saveSilentPages(after);
    if (after.isDismissed !== before.isDismissed || countSilentVisits(after) !== countSilentVisits(before)) announce();
  });
}
