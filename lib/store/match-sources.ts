import type { MatchSources } from "../domain/match-row.ts";
import type { Database, LookupRow, MatchEntry } from "./schema.ts";

/** As many rows are read in one go in less time than those of a screen one by one. */
const FEW = 500;

/**
 * All that the rows of some matches are joined of, in one transaction. Neighbours in the order of addresses are read in one go from each
 * store, which is ten times as fast as one by one; so are others where hardly anybody stands between them.
 */
export async function loadMatchSources(
  db: Database,
  matches: readonly MatchEntry[],
  { accountId, areNeighbours }: { accountId: string | undefined; areNeighbours: boolean },
): Promise<Omit<MatchSources, "ownAddresses">> {
  const addresses = matches.map(({ address }) => address).sort();
  const [first, last] = [addresses[0], addresses.at(-1)];
  if (first === undefined || last === undefined) {
    return { matches, lookups: [], sightings: [], followJobs: [], people: [], hidden: new Set() };
  }
  const most = Math.max(FEW, 2 * addresses.length);
  const between = areNeighbours ? [] : await db.getAllKeys("matches", IDBKeyRange.bound(first, last), most + 1);
  const inOneGo = between.length <= most;
  const tx = db.transaction(["lookups", "sightings", "follow-jobs", "people", "hidden-people"]);
  const read = async <Row>(getAll: (keys: IDBKeyRange) => Promise<Row[]>, keyOf: (address: string) => IDBValidKey) => {
    if (inOneGo) return getAll(IDBKeyRange.bound(keyOf(first), keyOf(last)));
    return (await Promise.all(addresses.map((address) => getAll(IDBKeyRange.only(keyOf(address)))))).flat();
  };
  const itself = (address: string) => address;
  const declaring = tx.objectStore("sightings").index("by-address");
  const ofAccount = async <Row>(getAll: (keys: IDBKeyRange) => Promise<Row[]>) =>
    accountId === undefined ? [] : read(getAll, (address) => [accountId, address]);
  const [lookups, declared, hidden, followJobs, people] = await Promise.all([
    read((keys) => tx.objectStore("lookups").index("by-proven").getAll(keys), itself),
    read((keys) => declaring.getAll(keys), itself),
    read((keys) => tx.objectStore("hidden-people").getAllKeys(keys), itself),
    ofAccount((keys) => tx.objectStore("follow-jobs").getAll(keys)),
    ofAccount((keys) => tx.objectStore("people").getAll(keys)),
  ]);
  // Who is proven under another address than the one that was declared.
  const known = new Set(addresses);
  const aliases = lookups
    .filter(({ address, outcome }) => !known.has(address) && provesOneOf(known, outcome))
    .map(({ address }) => address);
  const declaredOtherwise = await Promise.all(aliases.map((address) => declaring.getAll(address)));
  // Whoever moved may have been asked for where they are now.
  const moved = [
    ...followJobs.map(({ outcome }) => (outcome?.kind === "moved" ? outcome.to : undefined)),
    ...people.map(({ person }) => person?.movedTo),
  ].filter((address) => address !== undefined);
  const movedJobs =
    accountId === undefined
      ? []
      : await Promise.all(moved.map((address) => tx.objectStore("follow-jobs").get([accountId, address])));
  return {
    matches,
    lookups,
    sightings: [...new Map([declared, ...declaredOtherwise].flat().map((row) => [row.xId, row])).values()],
    followJobs: [...followJobs, ...movedJobs.filter((job) => job !== undefined)],
    people: people.flatMap(({ person }) => person ?? []),
    hidden: new Set(hidden),
  };
}

function provesOneOf(addresses: ReadonlySet<string>, outcome: LookupRow["outcome"]): boolean {
  return outcome?.kind === "found" && addresses.has(outcome.account.address);
}
