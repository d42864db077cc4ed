import { loadSettings } from "../../lib/browser/settings.ts";
import type { Totals } from "../../lib/protocol/page-message.ts";
import { countLookups } from "../../lib/store/lookups.ts";
import { countMatches } from "../../lib/store/matches.ts";
import { openDatabase } from "../../lib/store/open.ts";
import { countSightings } from "../../lib/store/sightings.ts";
import { countWrongPeople } from "../../lib/store/wrong-marks.ts";

/** Counts everything. */
export async function readTotals(): Promise<Totals> {
  const db = await openDatabase();
  const [{ consentedAt }, { seen, followed }, { unanswered, byOutcome }, matches, markedWrong] = await Promise.all([
    loadSettings(),
    countSightings(db),
    countLookups(db),
    countMatches(db),
    countWrongPeople(db),
  ]);
  const consented = consentedAt !== undefined;
  return {
    accountsSeen: seen,
    accountsFollowed: followed,
    lookups: { waitingForConsent: consented ? 0 : unanswered, open: consented ? unanswered : 0, byOutcome },
    matches,
    markedWrong,
  };
}
