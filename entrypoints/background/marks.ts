import { loadPreferences } from "../../lib/browser/settings.ts";
import { MINUTE_MS } from "../../lib/domain/durations.ts";
import { RateCap } from "../../lib/domain/rate-cap.ts";
import type { ProvenOf } from "../../lib/protocol/content-message.ts";
import { openDatabase } from "../../lib/store/open.ts";
import { listProvenOf } from "../../lib/store/proven-of.ts";

/** A window full is some thirty accounts; nobody scrolls through so many in a minute, but a page that is made up may show them. */
const cap = new RateCap({ most: 3_000, windowMs: MINUTE_MS });

/** Who is to be marked on X. Past the cap nobody is: the page asks again. */
export async function provenOf(xIds: readonly string[]): Promise<ProvenOf> {
  if (!(await loadPreferences()).marksOnX) return null;
  const asked = xIds.slice(0, cap.take(xIds.length, Date.now()));
  return asked.length === 0 ? {} : listProvenOf(await openDatabase(), asked);
}
