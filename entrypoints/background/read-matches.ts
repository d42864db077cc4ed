import { listMatches, type MatchRow } from "../../lib/domain/match-row.ts";
import { listAccounts } from "../../lib/store/accounts.ts";
import { listFollowJobs } from "../../lib/store/follow-jobs.ts";
import { listLookups } from "../../lib/store/lookups.ts";
import { listMatches as loadMatches } from "../../lib/store/matches.ts";
import { openDatabase } from "../../lib/store/open.ts";
import { listPeople } from "../../lib/store/people.ts";
import { listDeclaringSightings } from "../../lib/store/sightings.ts";

/** The list of people found, as the account that follows sees it, if there is one. */
export async function readMatches(accountId: string | undefined): Promise<MatchRow[]> {
  const db = await openDatabase();
  const [matches, lookups, sightings, followJobs, people, ownAddresses] = await Promise.all([
    loadMatches(db),
    listLookups(db),
    listDeclaringSightings(db),
    accountId === undefined ? [] : listFollowJobs(db, accountId),
    accountId === undefined ? [] : listPeople(db, accountId),
    listOwnAddresses(),
  ]);
  return listMatches({ matches, lookups, sightings, followJobs, people, ownAddresses });
}

/** The user's own accounts, on whatever instance. */
export async function listOwnAddresses(): Promise<ReadonlySet<string>> {
  return new Set((await listAccounts(await openDatabase())).map(({ id }) => id));
}
