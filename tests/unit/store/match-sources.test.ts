import "fake-indexeddb/auto";
import { expect, it, vi } from "vitest";
import { listMatches } from "../../../lib/domain/match-row.ts";
import { loadMatchSources } from "../../../lib/store/match-sources.ts";
import { listMatchesOf } from "../../../lib/store/matches.ts";
import { openDatabase } from "../../../lib/store/open.ts";
import { storedPeople } from "../../world/stored-people.ts";

const stored = storedPeople(700, 1_800_000_000_000);
const addresses = stored.matches.map(({ address }) => address).sort();

it.each([
  ["hardly anybody stands between them", [addresses[0], addresses[20]]],
  ["hundreds stand between them", [addresses.at(-1), addresses[0]]],
])("gives the rows of two people, also where %s", async (_where, wanted) => {
  const db = await openDatabase();
  const tx = db.transaction(["sightings", "lookups", "matches"], "readwrite");
  for (const row of stored.sightings) await tx.objectStore("sightings").put(row);
  for (const row of stored.lookups) await tx.objectStore("lookups").put(row);
  for (const row of stored.matches) await tx.objectStore("matches").put(row);
  await tx.done;
  const two = wanted.filter((address) => address !== undefined);
  const sources = await loadMatchSources(db, await listMatchesOf(db, two), {
    accountId: undefined,
    areNeighbours: false,
  });
  const rows = listMatches({ ...sources, ownAddresses: new Set() });
  expect(rows.map(({ match }) => match.address).sort()).toEqual(two.toSorted());
  expect(rows.map(({ declaredBy }) => declaredBy.length)).toEqual([1, 1]);
});

it("reads nearly everybody in a few goes, not each by itself", async () => {
  const db = await openDatabase();
  const matches = await listMatchesOf(
    db,
    addresses.filter((_address, i) => i % 10 > 0),
  );
  const asked = vi.spyOn(IDBIndex.prototype, "getAll");
  const { lookups } = await loadMatchSources(db, matches, { accountId: undefined, areNeighbours: false });
  expect(asked.mock.calls.length).toBeLessThan(10);
  expect(lookups.length).toBeGreaterThanOrEqual(matches.length);
  asked.mockRestore();
});

it("gives what the account that follows knows of people, also where they have moved to, and of no other account", async () => {
  const db = await openDatabase();
  const [me, other] = ["me@home.example.org", "other@home.example.org"];
  const [asked = "", known = "", hidden = ""] = addresses;
  const job = { accountId: me, attempts: 0, askedAt: 1 } as const;
  const following = { state: "done", outcome: { kind: "following" } } as const;
  const [askedThere, knownThere] = ["asked@new.example.org", "known@new.example.org"];
  await db.put("follow-jobs", { ...job, address: asked, state: "failed", outcome: { kind: "moved", to: askedThere } });
  await db.put("follow-jobs", { ...job, ...following, address: askedThere });
  const person = { address: known, homeId: "1", displayName: "Known", readAt: 1, movedTo: knownThere };
  await db.put("people", { accountId: me, address: known, dueAt: 1, person });
  await db.put("follow-jobs", { ...job, address: knownThere, state: "queued", dueAt: 1 });
  await db.put("hidden-people", { address: hidden, hiddenAt: 1 });
  await db.put("follow-jobs", { ...job, ...following, accountId: other, address: hidden });
  const read = async (accountId: string | undefined) => {
    const matches = await listMatchesOf(db, [asked, known, hidden, "nobody@one.example.org"]);
    const sources = await loadMatchSources(db, matches, { accountId, areNeighbours: false });
    const rows = listMatches({ ...sources, ownAddresses: new Set() });
    return Object.fromEntries(rows.map(({ match, follow, isHidden }) => [match.address, [follow?.state, isHidden]]));
  };
  expect(await read(me)).toEqual({ [asked]: ["done", false], [known]: ["queued", false], [hidden]: [undefined, true] });
  expect(await read(other)).toMatchObject({ [asked]: [undefined, false], [hidden]: ["done", true] });
  expect(await read(undefined)).toMatchObject({ [asked]: [undefined, false], [hidden]: [undefined, true] });
});
