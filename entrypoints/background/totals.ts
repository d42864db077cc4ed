import { loadSettings } from "../../lib/browser/settings.ts";
import { listStaleTabs } from "../../lib/browser/stale-tabs.ts";
import type { Totals } from "../../lib/protocol/page-message.ts";
import { countLookups } from "../../lib/store/lookups.ts";
import { countMatches } from "../../lib/store/matches.ts";
import { openDatabase } from "../../lib/store/open.ts";
import { countSightings } from "../../lib/store/sightings.ts";
import { countWrongPeople } from "../../lib/store/wrong-marks.ts";
import { X_PAGES } from "../../lib/x/x-pages.ts";

/** Counts everything. */
export async function readTotals(): Promise<Totals> {
  const db = await openDatabase();
  const [{ consentedAt }, { seen, followed }, { unanswered, byOutcome }, matches, markedWrong, staleTabs] =
    await Promise.all([
      loadSettings(),
      countSightings(db),
      countLookups(db),
      countMatches(db),
      countWrongPeople(db),
      listStaleTabs(X_PAGES),
    ]);
  const consented = consentedAt !== undefined;
  return {
    accountsSeen: seen,
    accountsFollowed: followed,
    lookups: { waitingForConsent: consented ? 0 : unanswered, open: consented ? unanswered : 0, byOutcome },
    matches,
    markedWrong,
    ...(staleTabs && { staleTabs: staleTabs.length }),
  };
}
