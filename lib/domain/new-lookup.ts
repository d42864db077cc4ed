import type { HostTrouble } from "./host-rest.ts";
import { queuedJob } from "./job.ts";
import type { LookupJob } from "./lookup.ts";

/** A look-up that is to be made now. At a host that rests it begins where its neighbours are: waiting, with their outcome. */
export function newLookup(trouble: HostTrouble | undefined, now: number): LookupJob {
  if (trouble?.restUntil === undefined || trouble.restUntil <= now) return queuedJob(now);
  return { state: "waiting", dueAt: trouble.restUntil, outcome: trouble.outcome, attempts: 0 };
}
