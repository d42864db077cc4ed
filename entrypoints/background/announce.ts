import { showBadge } from "../../lib/browser/badge.ts";
import { announceChange } from "../../lib/browser/changes.ts";
import { countUnseenMatches } from "../../lib/store/matches.ts";
import { openDatabase } from "../../lib/store/open.ts";

/** The badge may lag a little: a run finds dozens of people a second. */
const BADGE_MS = 250;

let badgeTimer: ReturnType<typeof setTimeout> | undefined;

/** Something that a person can see has changed: open pages read anew, and the badge counts anew. */
export function announce(): void {
  announceChange();
  if (badgeTimer !== undefined) return;
  badgeTimer = setTimeout(() => {
    badgeTimer = undefined;
    updateBadge().catch(reportError);
  }, BADGE_MS);
}

async function updateBadge(): Promise<void> {
  await showBadge(await countUnseenMatches(await openDatabase()));
}
