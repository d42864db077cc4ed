import type { Database } from "../../lib/store/schema.ts";
import { ME } from "./life.ts";
import { addressesOf, isThere, type Servers } from "./people.ts";

/** All that is wrong with how things stand after everything was done, in words; none where nothing was lost and nothing is there twice. */
export async function findDamage(db: Database, count: number, servers: Servers, kills: number): Promise<string[]> {
  const [sightings, lookups, matches, jobs] = await Promise.all([
    db.getAll("sightings"),
    db.getAll("lookups"),
    db.getAll("matches"),
    db.getAll("follow-jobs"),
  ]);
  const declared = addressesOf(count).sort();
  const proven = declared.filter(isThere);
  const same = (a: readonly string[], b: readonly string[]) =>
    a.length === b.length && a.every((one, i) => one === b[i]);
  const repeated = [...servers.followed.values()].reduce((sum, calls) => sum + calls - 1, 0);
  const damage: [boolean, string][] = [
    [sightings.length !== count, `${sightings.length} of ${count} accounts are kept`],
    [!same(lookups.map(({ address }) => address).sort(), declared), `${lookups.length} of ${count} look-ups are kept`],
    [!same(matches.map(({ address }) => address).sort(), proven), `${matches.length} of ${proven.length} are proven`],
    [!same(jobs.map(({ address }) => address).sort(), proven), `${jobs.length} of ${proven.length} are queued`],
    [jobs.some(({ state, accountId }) => state !== "done" || accountId !== ME), "not everybody is followed"],
    [!same([...servers.followed.keys()].sort(), proven), "others were followed than asked for"],
    // The one call that was under way when the worker died may come again; following twice does no harm there.
    [repeated > kills, `${repeated} follows were repeated after ${kills} kills`],
    [[...lookups, ...jobs].some(({ state }) => state === "claimed"), "something is still claimed"],
  ];
  return damage.flatMap(([isWrong, words]) => (isWrong ? [words] : []));
}
