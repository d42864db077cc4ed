import type { Job } from "../../lib/domain/job.ts";
import { LEASE_MS } from "../../lib/pipeline/runner.ts";
import { storeRows } from "../world/stored-people.ts";
import type { Page } from "./browsers/browser.ts";
import { readStoredRows } from "./stored-rows.ts";

/**
 * Makes what a dead background had claimed due at once, as the minute of its leases would. `diedAt` (ms since the epoch) tells its claims from
 * those of the background that came after it.
 */
export async function endLeases(extensionPage: Page, store: "lookups" | "follow-jobs", diedAt: number): Promise<void> {
  const rows = await readStoredRows<Job<unknown>>(extensionPage, store);
  const claimed = rows.filter(({ state, dueAt = 0 }) => state === "claimed" && dueAt <= diedAt + LEASE_MS);
  await storeRows(extensionPage, { [store]: claimed.map((row) => ({ ...row, dueAt: Date.now() })) });
}
