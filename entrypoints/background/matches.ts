import { loadSettings } from "../../lib/browser/settings.ts";
import { listMatches, type MatchRow } from "../../lib/domain/match-row.ts";
import type { MatchPage, NewestMatches } from "../../lib/protocol/page-message.ts";
import { listAccounts } from "../../lib/store/accounts.ts";
import { saveHidden } from "../../lib/store/hidden-people.ts";
import { loadMatchSources } from "../../lib/store/match-sources.ts";
import { listMatchesAfter, listMatchesOf, listNewestMatches } from "../../lib/store/matches.ts";
import { openDatabase } from "../../lib/store/open.ts";
import type { MatchEntry } from "../../lib/store/schema.ts";
import { announce } from "./announce.ts";

/** The newest: what they cost does not depend on how many there are in all. */
export async function listNewestRows(count: number): Promise<NewestMatches> {
  const matches = await listNewestMatches(await openDatabase(), count);
  return { rows: await joinRows(matches, { areNeighbours: false }), areAll: matches.length < count };
}

export async function listMatchPage(after: string, count: number): Promise<MatchPage> {
  const matches = await listMatchesAfter(await openDatabase(), after, count);
  const next = matches.length === count ? matches.at(-1)?.address : undefined;
  return { rows: await joinRows(matches, { areNeighbours: true }), ...(next !== undefined && { next }) };
}

export async function readMatchRows(addresses: readonly string[]): Promise<MatchRow[]> {
  return joinRows(await listMatchesOf(await openDatabase(), addresses), { areNeighbours: false });
}

export async function hideMatch(address: string, isHidden: boolean): Promise<void> {
  await saveHidden(await openDatabase(), address, isHidden, Date.now());
  announce();
}

async function joinRows(
  matches: readonly MatchEntry[],
  { areNeighbours }: { areNeighbours: boolean },
): Promise<MatchRow[]> {
  const { accountId } = await loadSettings();
  const [sources, ownAddresses] = await Promise.all([
    loadMatchSources(await openDatabase(), matches, { accountId, areNeighbours }),
    listOwnAddresses(),
  ]);
  return listMatches({ ...sources, ownAddresses });
}

/** The user's own accounts, on whatever instance. */
export async function listOwnAddresses(): Promise<ReadonlySet<string>> {
  return new Set((await listAccounts(await openDatabase())).map(({ id }) => id));
}
